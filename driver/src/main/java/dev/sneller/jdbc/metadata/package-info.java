/**
 * What java.sql is told about this database: types, catalogs, tables, columns, functions, as rows in the order of the specification.
 *
 * <p>Owns: {@link dev.sneller.jdbc.metadata.JdbcTypes}, the {@link dev.sneller.jdbc.metadata.Layout} of each metadata result and the rows
 * made from a snapshot. Does not own: result sets ({@code jdbc}). Entry points: {@link dev.sneller.jdbc.metadata.Listings},
 * {@link dev.sneller.jdbc.metadata.Layout}.
 *
 * <p>Invariants: one snapshot a listing; no store is asked; names are compared exactly, patterns have {@code %}, {@code _} and the escape
 * {@code \}.
 */
package dev.sneller.jdbc.metadata;
