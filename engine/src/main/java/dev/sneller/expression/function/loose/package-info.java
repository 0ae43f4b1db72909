/**
 * Functions of values whose class is known only at run time: what they cannot be of is NULL, never an error. Owns arithmetic, order, casts and
 * texts of timestamps under these rules. Does not own functions of typed values, nor the names SQL has for these. Entry point:
 * {@link dev.sneller.expression.function.loose.LooseFunctions}.
 *
 * <p>Invariants: arguments are VARIANT; whole numbers have 64 bits and become doubles past them; exact fractions are read as doubles.
 */
package dev.sneller.expression.function.loose;
