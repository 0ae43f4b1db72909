/**
 * What values are: SQL types, the physical lanes that carry them, and paths into documents.
 *
 * <p>Owns: {@link dev.sneller.type.LogicalType}, {@link dev.sneller.type.Lane}, {@link dev.sneller.type.Path},
 * {@link dev.sneller.type.Schema}. Does not own: values, vectors, casts.
 */
package dev.sneller.type;
