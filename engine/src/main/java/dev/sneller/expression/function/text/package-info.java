/**
 * Functions of text and bytes.
 *
 * <p>Owns: what these functions compute. Does not own: forms of vectors, nulls and failures around them (package
 * {@code expression.batch}), overloads (the SQL front end).
 *
 * <p>Invariants: lengths and positions count code points, of BINARY bytes.
 */
package dev.sneller.expression.function.text;
