/**
 * Distinct keys of rows, numbered: what grouping and DISTINCT look up.
 *
 * <p>Owns: {@link dev.sneller.exec.operator.group.GroupTable}, {@link dev.sneller.exec.operator.group.KeySpace}. Does not own: what is done with a group.
 *
 * <p>A key is a record of 64-bit words, made so that equal keys are equal words: one comparison whatever the types and their number, and one
 * place in memory. {@link dev.sneller.exec.operator.group.RecordLayout} says how a record looks.
 */
package dev.sneller.exec.operator.group;
