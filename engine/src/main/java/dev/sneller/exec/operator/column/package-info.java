/**
 * Columns inside operators: the rows of a vector of any form as dense candidates, growing lists, and vectors made from them.
 *
 * <p>Owns: one {@code Candidates} class a family of lanes, {@link dev.sneller.exec.operator.column.LongList}. Does not own: what is done with
 * the values.
 *
 * <p>Invariant: candidates are the selected rows of a batch, numbered 0 to n-1 in row order.
 */
package dev.sneller.exec.operator.column;
