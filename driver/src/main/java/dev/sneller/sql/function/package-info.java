/**
 * Types and functions as the validator sees them.
 *
 * <p>Owns: the mapping between our types and Calcite's, numeric result types, and one place for each function: SQL name, operands,
 * result, engine name. Does not own: what functions compute (the engine's {@code expression}), nor implicit casts
 * ({@code sql.validate}). Entry points: {@link dev.sneller.sql.function.OperatorTable}, {@link dev.sneller.sql.function.TypeMapping}.
 *
 * <p>Invariants: whatever is in the operator table is run by the engine, and nothing else is; a function that is not there fails at
 * validation with a suggestion.
 */
package dev.sneller.sql.function;
