/**
 * Amazon Ion 1.0 (binary) as the value form of VARIANT in files: one value at a time, keys as symbols of a table kept elsewhere.
 *
 * <pre>
 * JSON null      null                     undefined      null.bool
 * BOOLEAN        bool                     INTEGER        int
 * DECIMAL        decimal                  DOUBLE         float, 64 bits
 * VARCHAR        string                   BINARY         blob
 * DATE           timestamp of day precision, offset unknown
 * TIME           $sneller_time:: int of nanoseconds
 * TIMESTAMP_NTZ  $sneller_ntz:: timestamp, offset unknown
 * TIMESTAMP_LTZ  $sneller_ltz:: timestamp, offset 0
 * TIMESTAMP_TZ   timestamp with its offset
 * OBJECT         struct                   ARRAY          list
 * </pre>
 *
 * <p>Owns: {@link dev.sneller.variant.ion.IonValueWriter}, {@link dev.sneller.variant.ion.IonValueReader} and the two faces of a
 * symbol table they need. Does not own: symbol tables, stream headers, text Ion, any other type of Ion.
 *
 * <p>Invariants: what the writer writes, any reader of Ion 1.0 reads, given the symbols. The reader checks every length against its
 * container before use, so damaged bytes end in {@code CORRUPT_FILE}.
 */
package dev.sneller.variant.ion;
