/**
 * What stands behind a name in FROM besides stored tables: views, and rows the session brings.
 *
 * <p>Owns: {@link dev.sneller.sql.relation.ViewTable}, {@link dev.sneller.sql.relation.ListingTable},
 * {@link dev.sneller.sql.relation.CurrentNames}. Does not own: the catalog, see {@code sql.validate}.
 */
package dev.sneller.sql.relation;
