/**
 * ORDER BY with and without LIMIT: keys as sequences of longs, ranges that tie ordered by the next long, a merge of the threads' runs, those
 * that memory did not hold read back from disk.
 *
 * <p>Owns: {@link dev.sneller.exec.operator.sort.SortSink}. Does not own: how rows are kept ({@code operator.rows}) and spilled
 * ({@code exec.spill}).
 */
package dev.sneller.exec.operator.sort;
