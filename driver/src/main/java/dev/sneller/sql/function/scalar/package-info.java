/**
 * The catalogue of scalar functions: one class a family, one entry a function.
 *
 * <p>Owns: names and aliases, arguments, results, the sentence that the reference prints. Does not own: what functions compute (the
 * engine's {@code expression.function}). Entry point: {@link dev.sneller.sql.function.scalar.ScalarFunctions}.
 *
 * <p>Invariant: every engine name here is one that the engine has.
 */
package dev.sneller.sql.function.scalar;
