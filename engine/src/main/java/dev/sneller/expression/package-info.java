/**
 * Typed expressions over the columns of a batch: as data for plans, and compiled to evaluators for one thread.
 *
 * <p>Owns: {@link dev.sneller.expression.Expression}, {@link dev.sneller.expression.Evaluator}, the function families. Does not own:
 * SQL names and overload rules of the front end, aggregates.
 *
 * <p>Invariants: only selected positions of a result are defined, and only they may fail. CASE, AND, OR and COALESCE evaluate later
 * operands under the selection left over by earlier ones, in written order: a branch not taken is not evaluated, per row.
 */
package dev.sneller.expression;
