/**
 * Joins: a hash table over the right input when there are equal keys, a nested loop when there are none, the nearest row for ASOF.
 *
 * <p>Owns: {@link dev.sneller.exec.operator.join.HashJoinBuild}, {@link dev.sneller.exec.operator.join.HashJoinProbe}, {@link
 * dev.sneller.exec.operator.join.SpilledJoin}, {@link dev.sneller.exec.operator.join.NestedLoopJoin}, {@link
 * dev.sneller.exec.operator.join.AsofJoin}. Does not own: which side is kept, which is the front end's choice.
 *
 * <p>Invariant: a hash join's right side is wholly in memory or wholly on disk by the time its left side is read; in the latter case the
 * left rows follow, and all rows of the join come partition by partition when both are there.
 */
package dev.sneller.exec.operator.join;
