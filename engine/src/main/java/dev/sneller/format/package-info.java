/**
 * PAX data files, version 1: the layout, shared by those who write and those who read.
 *
 * <p>A file is immutable and written front to back. Numbers are little-endian; v is an unsigned integer of seven bits a byte, low first;
 * z is v of a zigzag-folded integer. Rows of a file are fewer than 2^31, lengths of parts at most 2^30, granules of a row group at most
 * 65,535.
 *
 * <pre>
 * File      := Head RowGroup* Section* pad Index* pad Footer Tail
 * Head      := "SNPX" major:u8 minor:u8 0:u16, padded to 64 bytes
 * RowGroup  := chunks in the order of writing; a chunk = [dictionary page] page*, a page for each granule that needs one
 * page      := encoded bytes (format.encoding, format.kind, format.residual), as they are or one zstd frame; from 4 KiB on it begins at
 *              a multiple of 64; at least 64 bytes lie behind the last one
 * Granule   := at most 8,192 rows; it closes earlier at 16 MiB of values
 * </pre>
 *
 * <h2>Columns and parts</h2>
 * A column of the directory is (field id, canonical path, part). Part 0 is the kind stream of a path; 1 + k its lane k (0 to 11); 32 + k the
 * minutes beside lane k of TIMESTAMP_TZ; at the root path 64 + b is bucket b of the residual and 96 its symbols. A typed column is a root
 * path with lane 0. Lanes of a path are numbered over the file, in order of first use; a kind tells for each row what it is:
 *
 * <pre>
 * 0 missing (at the root SQL NULL)   1 JSON null   2 in the residual   3 object, whose members follow in longer paths   4 + k lane k
 * </pre>
 *
 * A lane holds present values only; the rank of a row among those of its kind is the value's position. An object without members is an
 * object. Prefixes of path columns are path columns. A path that is no column and not in the path dictionary occurs nowhere in the file.
 * Contents of lanes by number: see {@link dev.sneller.format.Content}. Arrays are whole values in the binary form of package {@code
 * variant}. Numbers of a lane are unscaled at the chunk's scale; what would not fit 128 bits there is in the residual.
 *
 * <h2>Page index</h2>
 * One slice for each column, ordered as the directory, in it one chunk for each row group that has the column:
 *
 * <pre>
 * Chunk     := flags:u8 (1 integers are 128 bits, 2 has a dictionary) scale:u8 Known base:v [Page of the dictionary] pages:v Page*
 * Page      := 128:u8                                             no values
 *            | flags:u8 (1 has a body, 2 wrapped) count:v header length:u8 header
 *              [offset - base:v stored:v [raw:v when wrapped] crc:u32 for each 4 KiB stored] Known
 * Known     := Kinds of a kind stream | Bounds of a lane          rolled up over the pages in Chunk
 * Kinds     := mask:u16 rows:v for each of kinds 0 to 3 that occurs
 * Bounds    := flags:u8 (1 min, 2 max, 4 min exact, 8 max exact, 16 NaN) [min] [max]
 *              integer z, or 16 bytes when wide; double 8 bytes; string length:u8 bytes, cut to 16, max rounded up
 * </pre>
 *
 * A page without a body is told by its header alone. Bounds take -0 as 0 and leave NaN out. Blocks of 4 KiB are counted from the page's
 * start over the bytes as stored; nothing is used before its checksum (CRC32C) was verified.
 *
 * <h2>Footer and tail</h2>
 * The footer is a head of 128 bytes and arrays whose places follow from the counts in it (each padded to 8 bytes), so it is read in place:
 *
 * <pre>
 * head      := 128:u32 fields:u32 columns:u32 row groups:u32 granules:u32 chunks:u32 sections:u32 text bytes:u32
 *              rows:u64 index offset:u64 index length:u64 schema version:u32 writer length:u32 0*
 * fields    := (id content precision scale nullable name-at name-length):u32[7] each
 * columns   := (field part content path-at path-length slice-crc slice-length first-chunk):u32[8] each
 * slices    := offset:u64 each column
 * chunks    := (row group, place in the slice):u32[2] each
 * rowGroups := (rows, first granule):u32[2] each, and one more
 * firstRows := u64 each row group
 * granules  := first row within its row group:u32 each
 * sections  := (kind required length crc):u32[4] each; kind = field id * 256 + 1: its path dictionary
 * sectionOffsets := u64 each
 * text      := writer name, then field names and canonical paths
 * Tail      := footer length:u32 key length:u32 file id:16 major:u8 minor:u8 0:u16 0:u32 required features:u64 optional features:u64
 *              footer crc:u32 key crc:u32 crc of the tail so far:u32 "SNPX"
 * </pre>
 *
 * <p>Evolution: an unknown bit among the required features refuses the file by name ({@link dev.sneller.format.Features}); unknown
 * sections that are not required and bytes behind the known arrays are passed over. Reserved: field ids -1 (row id) to -16, contents 17
 * (arrays as offsets) and 18 (references to objects beside the file), encryption (the tail's key fields).
 *
 * <p>Owns: footer, page index, checksums, {@link dev.sneller.format.PageCache}. Does not own: encodings of pages ({@code
 * format.encoding}), kind streams ({@code format.kind}), residual pages ({@code format.residual}), shredding ({@code format.shred}),
 * writing ({@code format.write}), reading ({@code format.read}).
 *
 * <p>Invariants: every length and offset from a file is checked before use; damage is {@code CORRUPT_FILE} with file, row group, column and
 * granule, never a wrong answer.
 */
package dev.sneller.format;
