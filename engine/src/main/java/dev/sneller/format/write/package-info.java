/**
 * Writing PAX files: rows in, durable objects out.
 *
 * <p>Owns: {@link dev.sneller.format.write.DataFileWriter}. Does not own: the layout, how documents are taken apart.
 * Entry point: {@code DataFileWriter.create}.
 */
package dev.sneller.format.write;
