/**
 * The functions and operators of expressions, one class per family.
 *
 * <p>Owns: what each function computes, by its engine name in {@link dev.sneller.expression.FunctionRegistry}. Does not own: forms of
 * vectors, nulls and failures around them (package {@code batch}), casts (package {@code cast}), overloads (the SQL front end).
 *
 * <p>Invariants: arguments have the types a function takes; NUMBER arguments may differ in precision and scale; the result has exactly
 * the type of the call.
 */
package dev.sneller.expression.function;
