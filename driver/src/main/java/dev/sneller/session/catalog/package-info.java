/**
 * Databases, schemas, views and comments: the statements that create, change and drop them, and what the log keeps of them.
 *
 * <p>Owns: {@link dev.sneller.session.catalog.CatalogPlanner}, {@link dev.sneller.session.catalog.ViewDefinition},
 * {@link dev.sneller.session.catalog.Details}. Does not own: tables ({@code session.ddl}), what names mean ({@code session}).
 */
package dev.sneller.session.catalog;
