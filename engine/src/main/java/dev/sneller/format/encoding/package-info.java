/**
 * How the present values of one page become bytes: one class per encoding.
 *
 * <p>Owns: {@link dev.sneller.format.encoding.EncodedPage}, {@link dev.sneller.format.encoding.PageEncoder} (chooses
 * by estimated size and encodes), {@link dev.sneller.format.encoding.PageDecoder} (opens a page), {@link
 * dev.sneller.format.encoding.DictionaryBuilder}. Does not own: NULLs and kinds (pages hold present values only),
 * zone maps, checksums, compression, places in files.
 *
 * <p>A page is a header of at most 64 bytes, whose first byte is the {@link dev.sneller.format.encoding.Encoding},
 * and a body. All numbers are little-endian. A decoder checks every length and offset against its container: damaged
 * or hostile bytes give {@code CORRUPT_FILE}, never another exception. Every encoding reads value {@code i} without
 * reading those before it. Decoders are immutable and may be shared by threads; an encoder belongs to one thread.
 */
package dev.sneller.format.encoding;
