/**
 * Texts of scalar values: parsers and printers over slices of UTF-8, without objects per value.
 *
 * <p>Owns: {@link dev.sneller.variant.text.TextToNumber}, {@link dev.sneller.variant.text.TextToDouble},
 * {@link dev.sneller.variant.text.TextToTemporal}, {@link dev.sneller.variant.text.TextToBoolean} and their printers
 * {@link dev.sneller.variant.text.NumberText}, {@link dev.sneller.variant.text.DoubleText},
 * {@link dev.sneller.variant.text.TemporalText}. Does not own: documents, format texts
 * ({@code variant.text.format}).
 *
 * <p>Invariants: input slices are read, never kept; parsers with several results keep them in fields until the next call and
 * belong to one thread; printers append to a {@link dev.sneller.variant.text.ByteBuilder}.
 */
package dev.sneller.variant.text;
