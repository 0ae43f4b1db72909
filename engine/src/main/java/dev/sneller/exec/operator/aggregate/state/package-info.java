/**
 * What aggregates remember of each group.
 *
 * <p>Owns: {@link dev.sneller.exec.operator.aggregate.state.AggregateState} and one class a family of functions. Does not own: which rows
 * form a group, DISTINCT and FILTER (the caller passes the rows that count).
 *
 * <p>Invariant: the order in which rows and other states are taken in changes no result, but for the last digit of floating sums and where
 * several answers are right.
 */
package dev.sneller.exec.operator.aggregate.state;
