package dev.sneller.format.encoding;

import dev.sneller.kernel.KernelProvider;

/** The doubles of a page, bit for bit. Indexes are the caller's to keep within {@link #count}. */
public interface DoubleDecoder {
    int count();

    double doubleAt(int index);

    /** Values {@code from} to {@code from + count - 1} into {@code target} from {@code targetOffset}. */
    void decodeDoubles(int from, int count, double[] target, int targetOffset);

    /** The values at {@code positions[0..count)}, any order. */
    default void gatherDoubles(int[] positions, int count, double[] target, int targetOffset) {
        for (int i = 0; i < count; i++) {
            target[targetOffset + i] = doubleAt(positions[i]);
        }
    }

    /** Which values lie in {@code [lo, hi]} (−0 = 0, NaN greatest): bit 0 of the mask is {@code from}. */
    default void selectRange(double lo, double hi, int from, int count, long[] mask) {
        double[] values = new double[count];
        decodeDoubles(from, count, values, 0);
        KernelProvider.kernels().ranges().doubles(values, 0, count, lo, hi, false, mask);
    }
}
