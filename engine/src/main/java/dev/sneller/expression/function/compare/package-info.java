/**
 * Comparisons, extremes, truth and NULL tests.
 *
 * <p>Owns: what these functions compute. Does not own: forms of vectors, nulls and failures around them (package
 * {@code expression.batch}), overloads (the SQL front end).
 *
 * <p>Invariants: VARIANT compares by its own total order.
 */
package dev.sneller.expression.function.compare;
