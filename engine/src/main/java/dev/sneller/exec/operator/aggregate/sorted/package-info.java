/**
 * Aggregates whose rows memory does not hold: sorted by group and by what the function wants, on disk if need be, then read once.
 *
 * <p>Owns: {@link dev.sneller.exec.operator.aggregate.sorted.SortedState} and what is made of rows that come in order. Does not own: the
 * numbers of the groups, and which functions keep rows ({@code aggregate.state.KeepsRows}).
 *
 * <p>Invariant: what is held of a group's rows does not grow with them, but for what is its result.
 */
package dev.sneller.exec.operator.aggregate.sorted;
