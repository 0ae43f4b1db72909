package dev.sneller.format.encoding;

/**
 * The byte strings of a page. Indexes are the caller's to keep within {@link #count}.
 *
 * <p>Bulk methods fill starts and lengths and return the array they point into: the page's own where values lie there as they are,
 * else a new one. Either may be shared and is never written again.
 */
public interface BytesDecoder {
    int count();

    int lengthAt(int index);

    /** Values {@code from} to {@code from + count - 1}; starts and lengths go to {@code targetOffset} and up. */
    byte[] decodeBytes(int from, int count, int[] start, int[] length, int targetOffset);

    /** The values at {@code positions[0..count)}, any order. */
    byte[] gatherBytes(int[] positions, int count, int[] start, int[] length, int targetOffset);

    /** A copy of one value. */
    default byte[] bytesAt(int index) {
        int[] start = new int[1];
        int[] length = new int[1];
        byte[] bytes = decodeBytes(index, 1, start, length, 0);
        return java.util.Arrays.copyOfRange(bytes, start[0], start[0] + length[0]);
    }
}
