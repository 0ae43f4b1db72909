/**
 * What a condition over many columns demands of single ones, as ranges and sets that judge zone maps: disjunctions, CASE, functions that
 * keep order.
 *
 * <p>Owns: {@link dev.sneller.expression.prune.Implications}. Does not own: conditions of a column against constants
 * ({@code predicate}). What follows from a condition is weaker than it: the condition itself is still tested on every row that is left.
 */
package dev.sneller.expression.prune;
