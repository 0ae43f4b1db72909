/**
 * VARIANT values at run time: their bytes, the events that build them, and what SQL does with them.
 *
 * <p>A value is a slice of context-free bytes: a tag, then its payload; no symbol tables, so it can be copied between row groups,
 * threads and spill files. Little-endian throughout.
 *
 * <pre>
 * Value   := Scalar | String | Array | Object
 * String  := 80+length bytes (up to 127 bytes) | tag length:u32 bytes
 * Array   := tag+w size:u32 count:u32 Value* offset*      offsets of u8, u16 or u32 (w = 0, 1, 2) from the array's first byte
 * Object  := tag+w size:u32 count:u32 Member* offset*     offsets of members in byte order of their keys
 * Member  := length:u8 key Value | FF length:u32 key Value
 * </pre>
 *
 * <p>Owns: {@link dev.sneller.variant.VariantBytes} (reads the form), {@link dev.sneller.variant.BinaryBuilder} (writes it),
 * {@link dev.sneller.variant.DocumentSink} (the events between parsers, builders and printers),
 * {@link dev.sneller.variant.JsonTokenizer}, {@link dev.sneller.variant.JsonWriter}, comparison, canonical bytes, paths and casts.
 * Does not own: how documents lie in files, texts of scalars (package {@code variant.text}), Ion (package {@code variant.ion}).
 *
 * <p>Entry points: {@code JsonTokenizer.parse(text, sink)}, {@code VariantEmitter.emit(value, sink)}.
 *
 * <p>Invariants: keys of an object are unique; numbers carry no trailing zeros after the point; integers of up to 38 digits are
 * exact; containers nest at most 1,000 deep and no walker recurses. Slices come from this process and are trusted; what
 * comes from files passes a parser or the Ion reader first.
 */
package dev.sneller.variant;
