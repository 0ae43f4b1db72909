/**
 * From the keys of a join's left row to the right rows with the same keys.
 *
 * <p>Owns: {@link dev.sneller.exec.operator.join.table.JoinTable} and its two forms. Does not own: the rows, which are {@link
 * dev.sneller.exec.operator.rows.KeptRows}, nor what a kind of join makes of a match. Rows are linked by many threads at once without
 * locks; a table is read only after all of them have ended.
 */
package dev.sneller.exec.operator.join.table;
