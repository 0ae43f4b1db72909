package dev.sneller.format;

/**
 * A page as the page index tells of it.
 *
 * @param count values
 * @param header of the encoding, empty when the page holds nothing
 * @param offset from the file's start, 0 when header and bounds say all
 * @param storedLength bytes in the file, 0 when there is no page
 * @param rawLength bytes after unwrapping; {@code storedLength} when the page is not wrapped
 * @param checksums of the stored bytes, see {@link BlockChecksums}
 * @param bounds of a lane's page, null elsewhere
 * @param kinds of a kind page, null elsewhere
 */
public record PageEntry(
        int count,
        byte[] header,
        long offset,
        int storedLength,
        int rawLength,
        byte[] checksums,
        Bounds bounds,
        KindSummary kinds) {
    private static final byte[] NO_BYTES = {};
    private static final int HAS_BODY = 1;
    private static final int WRAPPED = 2;
    private static final int NOTHING = 128;

    /** A page of no values. */
    public static PageEntry empty(Bounds bounds) {
        return new PageEntry(0, NO_BYTES, 0, 0, 0, NO_BYTES, bounds, null);
    }

    public boolean hasBody() {
        return storedLength > 0;
    }

    /** Whether zstd wraps the body. */
    public boolean isWrapped() {
        return rawLength != storedLength;
    }

    void write(FieldWriter out, Content content, boolean wide, long base) {
        if (count == 0 && kinds == null && !hasBody()) {
            out.u8(NOTHING);
            return;
        }
        out.u8((hasBody() ? HAS_BODY : 0) | (isWrapped() ? WRAPPED : 0));
        out.varint(count).u8(header.length).raw(header);
        if (hasBody()) {
            out.varint(offset - base).varint(storedLength);
            if (isWrapped()) {
                out.varint(rawLength);
            }
            out.raw(checksums);
        }
        if (kinds != null) {
            kinds.write(out);
        } else {
            bounds.write(out, content, wide);
        }
    }

    static PageEntry read(FieldReader in, Content content, boolean wide, long base) {
        int flags = in.u8();
        if (flags == NOTHING) {
            return empty(Bounds.EMPTY);
        }
        int count = in.size(1 << 24);
        byte[] header = in.raw(in.u8());
        long offset = 0;
        int stored = 0;
        int raw = 0;
        byte[] sums = NO_BYTES;
        if ((flags & HAS_BODY) != 0) {
            offset = base + in.varint();
            stored = in.size(Tail.MAX_PART);
            raw = (flags & WRAPPED) == 0 ? stored : in.size(Tail.MAX_PART);
            CorruptFile.check(stored > 0 && offset > 0, "a page without a place");
            sums = in.raw(4 * BlockChecksums.blocks(stored));
        }
        KindSummary kinds = content == Content.NONE ? KindSummary.read(in) : null;
        Bounds bounds = content == Content.NONE ? null : Bounds.read(in, content, wide);
        return new PageEntry(count, header, offset, stored, raw, sums, bounds, kinds);
    }
}
