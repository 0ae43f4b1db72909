/**
 * Numeric format models: numbers printed and read by position, or by the least text.
 *
 * <p>Owns: the elements of a model, one model parsed once, printing and reading by it. Does not own: models of dates and times, nor casts,
 * which have no model. Entry point: {@link dev.sneller.expression.function.convert.number.NumberModel}.
 *
 * <p>Invariants: a model is immutable and shared; printers and readers belong to one thread; printing fails never, it shows
 * {@code #} instead of digits that do not fit.
 */
package dev.sneller.expression.function.convert.number;
