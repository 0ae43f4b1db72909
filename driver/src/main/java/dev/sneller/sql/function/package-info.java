/**
 * Operators and functions as the validator sees them.
 *
 * <p>Owns: one place for each operator, aggregate, window and table function: SQL name, operands, result, engine name. Does not own:
 * what functions compute (the engine's {@code expression}), nor implicit casts ({@code sql.validate}). Entry point:
 * {@link dev.sneller.sql.function.OperatorTable}.
 *
 * <p>Invariants: whatever is in the operator table is run by the engine, and nothing else is; a function that is not there fails at
 * validation with a suggestion.
 */
package dev.sneller.sql.function;
