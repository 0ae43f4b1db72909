/**
 * Scans: PAX files with skipping by file, row group and granule, documents in place, delimited text.
 *
 * <p>Owns: {@link dev.sneller.exec.operator.scan.PaxScan}, {@link dev.sneller.exec.operator.scan.DocumentScan},
 * {@link dev.sneller.exec.operator.scan.CsvScan}. Does not own: decoding
 * ({@code format}), tokenizing ({@code ingest}), what predicates prove ({@code predicate}).
 */
package dev.sneller.exec.operator.scan;
