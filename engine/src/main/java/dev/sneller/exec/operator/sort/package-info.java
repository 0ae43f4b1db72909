/**
 * ORDER BY with and without LIMIT: normalized prefixes of the first key, full comparison for ties, a merge of the threads' runs.
 *
 * <p>Owns: {@link dev.sneller.exec.operator.sort.SortSink}. Does not own: how rows are kept ({@code operator.rows}).
 */
package dev.sneller.exec.operator.sort;
