package dev.sneller.format.encoding;

import dev.sneller.kernel.KernelProvider;

/** The longs of a page. Indexes are the caller's to keep within {@link #count}. */
public interface LongDecoder {
    int count();

    long longAt(int index);

    /** Values {@code from} to {@code from + count - 1} into {@code target} from {@code targetOffset}. */
    void decodeLongs(int from, int count, long[] target, int targetOffset);

    /** The values at {@code positions[0..count)}, any order. */
    default void gatherLongs(int[] positions, int count, long[] target, int targetOffset) {
        for (int i = 0; i < count; i++) {
            target[targetOffset + i] = longAt(positions[i]);
        }
    }

    /**
     * Which of the values {@code from} to {@code from + count - 1} lie in {@code [lo, hi]}: bit 0 of the mask is
     * {@code from}.
     */
    default void selectRange(long lo, long hi, int from, int count, long[] mask) {
        long[] values = new long[count];
        decodeLongs(from, count, values, 0);
        KernelProvider.kernels().ranges().longs(values, 0, count, lo, hi, false, mask);
    }
}
