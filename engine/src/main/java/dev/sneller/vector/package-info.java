/**
 * Columns of at most 2,048 values as operators see them: flat, constant or dictionary; nothing else crosses an operator's border.
 *
 * <p>Owns: {@link dev.sneller.vector.ColumnVector} and its forms, {@link dev.sneller.vector.Validity},
 * {@link dev.sneller.vector.SelectionVector}, {@link dev.sneller.vector.Batch}. Does not own: evaluation, decoding, casts.
 *
 * <p>Invariants: values in null or unselected slots are undefined but readable. A vector lives as long as its batch and may be
 * overwritten by the next; a sink that keeps values copies them. Vectors belong to one thread.
 */
package dev.sneller.vector;
