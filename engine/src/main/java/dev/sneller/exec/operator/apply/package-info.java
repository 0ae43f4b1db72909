/**
 * Inner plans that depend on the outer row: what is left of correlated subqueries.
 *
 * <p>Owns: {@link dev.sneller.exec.operator.apply.UnnestedApply}, for plans that run once for hundreds of outer rows, and
 * {@link dev.sneller.exec.operator.apply.ApplyOperator}, for those that run for each, with what it remembers of outer values it has seen. Does
 * not own: telling which is which, building and running the inner plan ({@code exec.build}).
 */
package dev.sneller.exec.operator.apply;
