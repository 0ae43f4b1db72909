/**
 * Queries in the dialect of schemaless rows as queries over VARIANT: SQL NULL is MISSING, the null of JSON is NULL. Owns what names mean, what
 * a row is, and how functions and aggregates treat values of other classes. Does not own planning: what comes out is validated as any other
 * query. Entry point: {@link dev.sneller.sql.schemaless.SchemalessQueries}.
 *
 * <p>Invariants: every column is VARIANT until a function reads it; every source has an alias of its own, so no name is resolved twice.
 */
package dev.sneller.sql.schemaless;
