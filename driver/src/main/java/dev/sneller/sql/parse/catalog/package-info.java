/**
 * Statements about databases, schemas, views, comments and variables, and listings of what there is.
 *
 * <p>Owns: {@link dev.sneller.sql.parse.catalog.CatalogStatement}, {@link dev.sneller.sql.parse.catalog.ShowStatement},
 * {@link dev.sneller.sql.parse.catalog.DescribeStatement} and the grammar's decisions about them. Does not own: names, which the session
 * resolves.
 */
package dev.sneller.sql.parse.catalog;
