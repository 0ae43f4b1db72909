/**
 * Reading PAX files: column batches, zone maps, documents.
 *
 * <p>Owns: {@link dev.sneller.format.read.DataFile}, {@link dev.sneller.format.read.RowGroupReader}. Does not own: the layout, predicates.
 * Entry point: {@code DataFile.open}.
 */
package dev.sneller.format.read;
