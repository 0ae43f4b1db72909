/**
 * INFORMATION_SCHEMA: what a database holds, as tables for queries.
 *
 * <p>Owns: {@link dev.sneller.session.information.InformationSchema}, one class a family of its tables. Does not own: SHOW
 * ({@code session.show}), java.sql's metadata ({@code jdbc.metadata}).
 *
 * <p>Invariants: rows are made when a query runs, of the snapshot it is pinned to; a database sees itself only.
 */
package dev.sneller.session.information;
