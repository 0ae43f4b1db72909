/**
 * Functions of VARIANT, OBJECT and ARRAY.
 *
 * <p>Owns: what these functions compute. Does not own: forms of vectors, nulls and failures around them (package
 * {@code expression.batch}), overloads (the SQL front end).
 *
 * <p>Invariants: documents are read and built in their binary form, without trees.
 */
package dev.sneller.expression.function.document;
