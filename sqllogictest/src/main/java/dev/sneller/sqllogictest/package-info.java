/**
 * Conformance by files: SQL with the answer expected, run through java.sql only.
 *
 * <p>Owns: {@link dev.sneller.sqllogictest.SltFile} (the format), {@link dev.sneller.sqllogictest.SltRunner}. Does not own: any driver;
 * what is tested comes by URL. Entry point: {@code SltRunner.run}.
 *
 * <p>The format is sqllogictest's with these choices: a line {@code statement ok}, {@code statement error [SQLSTATE]} or
 * {@code query [rowsort]} begins a record; its SQL follows, up to an empty line or {@code ----}; after {@code ----} come the expected rows,
 * values separated by {@code |}, up to an empty line. NULL is written {@code NULL}, an empty text {@code (empty)}. Lines beginning with
 * {@code #} are comments.
 */
package dev.sneller.sqllogictest;
