package dev.sneller.format.encoding;

import dev.sneller.error.Invariant;
import dev.sneller.kernel.BitPacking;

/**
 * An encoded page: what an encoder makes and a decoder reads.
 *
 * @param count values, 0 to 2^24 (elements of arrays may be more than a granule's rows)
 * @param header at most 64 bytes, kept in the page index; the first is the encoding
 * @param body array that holds the body, with at least 64 readable bytes behind it
 * @param bodyOffset where in {@code body} it starts
 * @param bodyLength its bytes, without the slack; 0 for constants, which have no page
 */
public record EncodedPage(int count, byte[] header, byte[] body, int bodyOffset, int bodyLength) {
    /** Longest header. */
    public static final int MAX_HEADER = 64;

    /** Most values a page may hold. */
    public static final int MAX_COUNT = 1 << 24;

    public EncodedPage {
        Corruption.check(count >= 0 && count <= MAX_COUNT, "a page of " + count + " values");
        Corruption.check(header.length >= 1 && header.length <= MAX_HEADER, "a header of " + header.length + " bytes");
        Corruption.check(
                bodyOffset >= 0 && bodyLength >= 0, "a body at " + bodyOffset + " of " + bodyLength + " bytes");
        Invariant.check(
                (long) bodyOffset + bodyLength + BitPacking.SLACK <= body.length,
                "page buffers have 64 bytes of slack");
    }

    public Encoding encoding() {
        return Encoding.of(header[0]);
    }

    /** Whether this page holds codes into the chunk's dictionary rather than values. */
    public boolean isDictionaryCoded() {
        return header[0] == Encoding.DICTIONARY_CODES.code();
    }

    /** Bytes the page takes in a file, header included: what encodings are compared by. */
    public int storedBytes() {
        return header.length + bodyLength;
    }

    /** A body array of {@code length} bytes with its slack. */
    static byte[] newBody(long length) {
        Invariant.check(length >= 0 && length <= 1 << 30, "a page has at most 2^30 bytes, not " + length);
        return new byte[(int) length + BitPacking.SLACK];
    }

    static EncodedPage of(int count, byte[] header, byte[] body) {
        return new EncodedPage(count, header, body, 0, body.length - BitPacking.SLACK);
    }
}
