/**
 * Formats of dates and times.
 *
 * <p>Owns: format texts compiled once, parsers and printers by them, the formats of a session. Does not own: texts in no given format
 * ({@link dev.sneller.variant.text.TextToTemporal}, {@link dev.sneller.variant.text.TemporalText}), formats of numbers. Entry point:
 * {@link dev.sneller.variant.text.format.TimeFormat}.
 *
 * <p>Invariants: nothing is allocated for a value; names are English whatever the locale.
 */
package dev.sneller.variant.text.format;
