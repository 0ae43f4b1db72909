/**
 * Scans: PAX files with skipping by file, row group and granule, and documents in place.
 *
 * <p>Owns: {@link dev.sneller.exec.operator.scan.PaxScan}, {@link dev.sneller.exec.operator.scan.DocumentScan}. Does not own: decoding
 * ({@code format}), tokenizing ({@code ingest}), what predicates prove ({@code predicate}).
 */
package dev.sneller.exec.operator.scan;
