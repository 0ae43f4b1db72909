/**
 * Rows that an operator keeps: copied batches, found again by row number.
 *
 * <p>Owns: {@link dev.sneller.exec.operator.rows.RowStore}, {@link dev.sneller.exec.operator.rows.RowGather} (batches as they came), {@link
 * dev.sneller.exec.operator.rows.KeptRows} (columns, filled densely). Does not own: their order or keys.
 */
package dev.sneller.exec.operator.rows;
