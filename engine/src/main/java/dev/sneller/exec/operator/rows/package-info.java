/**
 * Rows that an operator keeps: copied batches, found again by row number.
 *
 * <p>Owns: {@link dev.sneller.exec.operator.rows.RowStore}, {@link dev.sneller.exec.operator.rows.RowGather}. Does not own: their order or
 * keys.
 */
package dev.sneller.exec.operator.rows;
