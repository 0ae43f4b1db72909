/**
 * Inner plans run for each outer row: the general way for correlated subqueries.
 *
 * <p>Owns: {@link dev.sneller.exec.operator.apply.ApplyOperator} and what it remembers of outer values it has seen. Does not own: building and
 * running the inner plan ({@code exec.build}).
 */
package dev.sneller.exec.operator.apply;
