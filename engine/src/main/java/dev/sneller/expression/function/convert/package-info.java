/**
 * Conversions that take a format.
 *
 * <p>Owns: TO_CHAR of numbers and binaries, TO_NUMBER, TO_DOUBLE and TO_BINARY with formats. Does not own: conversions without a format,
 * which are casts, nor formats of dates and times. Entry point: {@link dev.sneller.expression.function.convert.ConversionFunctions}.
 *
 * <p>Invariant: a format is parsed again only when it differs from the last row's.
 */
package dev.sneller.expression.function.convert;
