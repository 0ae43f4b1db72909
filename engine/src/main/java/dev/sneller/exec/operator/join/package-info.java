/**
 * Joins: a hash table over the right input when there are equal keys, a nested loop when there are none.
 *
 * <p>Owns: {@link dev.sneller.exec.operator.join.HashJoinBuild}, {@link dev.sneller.exec.operator.join.HashJoinProbe},
 * {@link dev.sneller.exec.operator.join.NestedLoopJoin}. Does not own: which side is built, which is the front end's choice.
 */
package dev.sneller.exec.operator.join;
