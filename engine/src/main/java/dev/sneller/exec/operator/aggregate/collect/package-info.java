/**
 * Aggregates that must remember every value of a group: percentiles, modes, lists, arrays, objects.
 *
 * <p>Owns: {@link dev.sneller.exec.operator.aggregate.collect.CollectState} and what is made of the rows it keeps. Does not own: which of
 * equal values count (DISTINCT is the caller's).
 *
 * <p>Invariant: rows of one group are an unordered bag; a function that depends on order sorts them when it is asked.
 */
package dev.sneller.exec.operator.aggregate.collect;
