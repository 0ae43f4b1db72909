package dev.sneller.format.encoding;

import dev.sneller.kernel.Hash;
import java.util.Arrays;

/** Finds the distinct longs of a page, when they are few. */
final class DistinctValues {
    private static final int SAMPLE = 64;
    private static final int SLOTS = 4 * DistinctLongEncoding.MAX_VALUES;
    private static final long[] MANY = new long[0];

    private DistinctValues() {}

    /** The distinct values, ascending; empty when they are more than a quarter of the rows, or too many. */
    static long[] of(long[] values, int offset, int count) {
        if (sampleDiffers(values, offset, count)) {
            return MANY;
        }
        int most = Math.min(DistinctLongEncoding.MAX_VALUES, count / 4);
        long[] slots = new long[SLOTS];
        long[] found = new long[most];
        boolean[] used = new boolean[SLOTS];
        int distinct = 0;
        for (int i = offset; i < offset + count; i++) {
            long value = values[i];
            int slot = (int) Hash.mix(value) & SLOTS - 1;
            while (used[slot] && slots[slot] != value) {
                slot = slot + 1 & SLOTS - 1;
            }
            if (!used[slot]) {
                if (distinct == most) {
                    return MANY;
                }
                used[slot] = true;
                slots[slot] = value;
                found[distinct++] = value;
            }
        }
        long[] ascending = Arrays.copyOf(found, distinct);
        Arrays.sort(ascending);
        return ascending;
    }

    /** Whether hardly any value repeats in a sample: then the page is not worth a look. */
    private static boolean sampleDiffers(long[] values, int offset, int count) {
        int size = Math.min(SAMPLE, count);
        long[] sample = new long[size];
        for (int i = 0; i < size; i++) {
            sample[i] = values[offset + (int) ((long) i * count / size)];
        }
        Arrays.sort(sample);
        int repeats = 0;
        for (int i = 1; i < size; i++) {
            repeats += sample[i] == sample[i - 1] ? 1 : 0;
        }
        return repeats * 4 < size;
    }
}
