/**
 * GROUP BY and aggregates: one hash table a thread, merged partition by partition.
 *
 * <p>Owns: {@link dev.sneller.exec.operator.aggregate.HashAggregate}, group tables with their key columns, aggregate states. Does not own:
 * which aggregate is asked for (plan), expressions of keys and arguments (projected before).
 *
 * <p>Invariants: candidates are the selected rows of a batch, numbered 0 to n-1 in row order; group numbers are dense from 0 in order of
 * first appearance in their table.
 */
package dev.sneller.exec.operator.aggregate;
