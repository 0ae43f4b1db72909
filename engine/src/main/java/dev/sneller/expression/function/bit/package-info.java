/**
 * Functions of bits.
 *
 * <p>Owns: AND, OR, XOR, NOT, shifts, tests and counts of the bits of NUMBERs of scale 0 and of BINARY values. Does not own: the
 * aggregates over bits. Entry point: {@link dev.sneller.expression.function.bit.BitFunctions}.
 */
package dev.sneller.expression.function.bit;
