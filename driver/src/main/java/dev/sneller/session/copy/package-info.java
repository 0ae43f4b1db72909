/**
 * COPY INTO a table: options, whole documents, delimited text.
 *
 * <p>Owns: {@link dev.sneller.session.copy.CopyPlan}, {@link dev.sneller.session.copy.CsvCopyPlan}, {@link dev.sneller.session.copy.CopyOptions}. Does
 * not own: reading files ({@code ingest}), COPY from a query ({@code session.dml}).
 *
 * <p>Invariants: everything a statement loads is one commit.
 */
package dev.sneller.session.copy;
