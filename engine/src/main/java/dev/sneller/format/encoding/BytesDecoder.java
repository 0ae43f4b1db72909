package dev.sneller.format.encoding;

import dev.sneller.kernel.Masks;
import java.util.Arrays;

/**
 * The byte strings of a page. Indexes are the caller's to keep within {@link #count}.
 *
 * <p>Bulk methods fill starts and lengths and return the array they point into: the page's own where values lie there
 * as they are, else a new one. Either may be shared and is never written again.
 */
public interface BytesDecoder {
    int count();

    int lengthAt(int index);

    /** Values {@code from} to {@code from + count - 1}; starts and lengths go to {@code targetOffset} and up. */
    byte[] decodeBytes(int from, int count, int[] start, int[] length, int targetOffset);

    /** The values at {@code positions[0..count)}, any order. */
    byte[] gatherBytes(int[] positions, int count, int[] start, int[] length, int targetOffset);

    /** Which of the values {@code from} to {@code from + rows - 1} are this one: bit 0 of the mask is {@code from}. */
    default void selectEqual(byte[] value, int from, int rows, long[] mask) {
        int[] start = new int[rows];
        int[] length = new int[rows];
        byte[] bytes = decodeBytes(from, rows, start, length, 0);
        Masks.fill(mask, rows, false);
        for (int i = 0; i < rows; i++) {
            if (length[i] == value.length
                    && Arrays.equals(bytes, start[i], start[i] + length[i], value, 0, value.length)) {
                Masks.set(mask, i);
            }
        }
    }

    /** A copy of one value. */
    default byte[] bytesAt(int index) {
        int[] start = new int[1];
        int[] length = new int[1];
        byte[] bytes = decodeBytes(index, 1, start, length, 0);
        return Arrays.copyOfRange(bytes, start[0], start[0] + length[0]);
    }
}
