package dev.sneller.format.encoding;

import java.util.Arrays;

/**
 * The order of up to 65,536 byte strings: six bytes behind their common prefix and the string's number in one long, sorted
 * as numbers; only strings that agree in those bytes are compared further.
 */
final class ByteOrderSort {
    private static final int KEY_BYTES = 6;
    private static final int INDEX_BITS = 16;

    private final byte[] bytes;
    private final int[] start;
    private final int[] length;
    private final int size;

    ByteOrderSort(byte[] bytes, int[] start, int[] length, int size) {
        assert size <= 1 << INDEX_BITS : "a string's number has 16 bits";
        this.bytes = bytes;
        this.start = start;
        this.length = length;
        this.size = size;
    }

    /** Numbers of the strings, the least string first. */
    int[] order() {
        int prefix = commonPrefix();
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = key(i, prefix) << INDEX_BITS | i;
        }
        // The sign bit is the first key bit: turned, signed order is byte order.
        for (int i = 0; i < size; i++) {
            keys[i] ^= Long.MIN_VALUE;
        }
        Arrays.sort(keys);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = (int) keys[i] & (1 << INDEX_BITS) - 1;
        }
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && keys[to] >>> INDEX_BITS == keys[from] >>> INDEX_BITS) {
                to++;
            }
            if (to - from > 1) {
                sortTies(order, from, to);
            }
            from = to;
        }
        return order;
    }

    private int commonPrefix() {
        int common = size == 0 ? 0 : length[0];
        for (int i = 1; i < size; i++) {
            int limit = Math.min(common, length[i]);
            int differs = Arrays.mismatch(bytes, start[0], start[0] + limit, bytes, start[i], start[i] + limit);
            common = differs < 0 ? limit : differs;
        }
        return common;
    }

    private long key(int index, int prefix) {
        long key = 0;
        int at = start[index] + prefix;
        int present = Math.min(KEY_BYTES, length[index] - prefix);
        for (int i = 0; i < present; i++) {
            key = key << 8 | bytes[at + i] & 0xFF;
        }
        return key << 8 * (KEY_BYTES - present);
    }

    private void sortTies(int[] order, int from, int to) {
        Integer[] ties = new Integer[to - from];
        Arrays.setAll(ties, i -> order[from + i]);
        Arrays.sort(ties, this::compare);
        for (int i = from; i < to; i++) {
            order[i] = ties[i - from];
        }
    }

    private int compare(int a, int b) {
        return Arrays.compareUnsigned(bytes, start[a], start[a] + length[a], bytes, start[b], start[b] + length[b]);
    }
}
