/**
 * Text with delimiters in, typed columns out.
 *
 * <p>Owns: where records and fields end, what a field says as a value of its column's type, which records are refused. Does not own: finding,
 * unpacking and sharing files (ingest), how text is read as a number or a time (variant.text).
 *
 * <p>Entry point: {@link dev.sneller.ingest.csv.CsvSource}. Invariants: every record is read once, by one thread; a refused record leaves no
 * trace in the columns; text columns share the bytes of the block they were read from.
 */
package dev.sneller.ingest.csv;
