/**
 * Arithmetic, rounding and functions of numbers.
 *
 * <p>Owns: what these functions compute. Does not own: forms of vectors, nulls and failures around them (package
 * {@code expression.batch}), overloads (the SQL front end).
 *
 * <p>Invariants: exact NUMBERs overflow to an error, never to another value.
 */
package dev.sneller.expression.function.number;
