/**
 * What of a VARIANT column has no lane: pairs of path and value, kept so that one path or one row is read without the rest.
 *
 * <p>Pairs are dealt into 16 buckets by the top four bits of the xxHash64 of the path's canonical bytes. A bucket of a granule is one
 * page; an empty bucket has none. Numbers are little-endian; v is an unsigned integer of seven bits a byte, low first.
 *
 * <pre>
 * BucketPage := raw:v stored:v head frames          the head as it is when stored = raw, else one zstd frame
 * head       := rows:v bitmap[(rows+7)/8]           rows that have a pair in this bucket
 *               groups:v Group* raw:v stored:v      lengths of the shared frame
 * Group      := step:v count:v raw:v stored:v       step = (path id - the one before) * 2 + through an array; stored 0 = shared
 * frames     := shared frame, then own frames in the order of groups; as they are when stored = raw, else zstd
 * content    := position:v*, each less the one before it; then as many Ion values
 *
 * Dictionary := length:u32 crc:u32 index Block* ids all residual paths of a column in byte order
 * index      := paths:v blocks:v (stored:v raw:v crc:u32 length:v first path)* width:v crc:u32
 * Block      := Entry*                              about 16 KiB, a zstd frame when stored is not raw
 * Entry      := shared:v length:v suffix id:v sets  path = first bytes of the one before, then the suffix
 * sets       := 0:v like the entry before | count:v row group:v*, each less the one before it
 * ids        := number of the block of path id 0, 1, ... in width bytes each
 *
 * Symbols    := count:v raw:v stored:v keys         keys = (length:v UTF-8)*, in the order of their symbols
 * </pre>
 *
 * A position is the row within the granule, or the element within the granule's elements for a path through an array. Groups of
 * 4 KiB and more have frames of their own, so a path costs its own bytes or one shared frame a granule.
 *
 * <p>Owns: {@link dev.sneller.format.residual.ResidualWriter}, {@link dev.sneller.format.residual.ResidualPage},
 * {@link dev.sneller.format.residual.ResidualRows}, {@link dev.sneller.format.residual.PathDictionary},
 * {@link dev.sneller.format.residual.KeySymbols}. Does not own: where pages lie in a file, checksums of pages, which paths earn lanes.
 *
 * <p>Entry points: {@code ResidualWriter.add}, {@code ResidualPage.open}. Invariants: bytes in, bytes out; every length read is checked
 * against its container, and what contradicts itself is {@code CORRUPT_FILE}.
 */
package dev.sneller.format.residual;
