/**
 * Values read as another type: every pair of types that SQL allows, under one of three rules.
 *
 * <p>Owns: rounding, range and length checks, texts of values and back, VARIANT to typed and typed to VARIANT. Does not own: which casts
 * the front end inserts. Entry point: {@link dev.sneller.expression.cast.Casts}.
 *
 * <p>Invariant: one kernel per pair of types serves STRICT, LENIENT and TRY; it reports rows that do not fit.
 */
package dev.sneller.expression.cast;
