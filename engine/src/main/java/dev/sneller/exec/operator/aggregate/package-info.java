/**
 * GROUP BY and aggregates: one hash table a thread, merged partition by partition.
 *
 * <p>Owns: {@link dev.sneller.exec.operator.aggregate.HashAggregate}, DISTINCT and FILTER. Does not own: how keys
 * are numbered ({@code exec.operator.group}), what functions remember ({@code aggregate.state}), which aggregate is asked for (plan), expressions of keys and arguments (projected before).
 *
 * <p>Invariant: group numbers are dense from 0 in order of first appearance in their table.
 */
package dev.sneller.exec.operator.aggregate;
