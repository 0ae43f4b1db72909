/**
 * Writes: batches or whole documents into new data files.
 *
 * <p>Owns: {@link dev.sneller.exec.operator.write.WriteSink}, {@link dev.sneller.exec.operator.write.DocumentLoad},
 * {@link dev.sneller.exec.operator.write.WrittenFiles}. Does not own: the format, the commit: files become part of a table only when a
 * transaction names them.
 */
package dev.sneller.exec.operator.write;
