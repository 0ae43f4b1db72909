/**
 * Names and types: from parsed queries to validated ones.
 *
 * <p>Owns: what the catalog must answer ({@link dev.sneller.sql.validate.CatalogView}), the rewriting of syntax without meaning of its own
 * ({@link dev.sneller.sql.validate.Desugar}), implicit casts, errors with positions and suggestions. Does not own: relational algebra.
 * Entry point: {@link dev.sneller.sql.validate.ValidatedQuery}.
 *
 * <p>Invariants: everything is made per statement and dies with it; whatever cannot be run is refused here, at its position.
 */
package dev.sneller.sql.validate;
