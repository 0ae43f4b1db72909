package dev.sneller.kernel;

/** Least and greatest double of the masked rows. Derived from {@link LongExtremeLoop}. */
final class DoubleExtremeLoop {
    private DoubleExtremeLoop() {}

    static long min(double[] values, int offset, int count, long[] mask) {
        long least = Long.MAX_VALUE;
        if (mask == null) {
            for (int i = 0; i < count; i++) {
                least = Math.min(least, OrderImage.of(values[offset + i]));
            }
            return least;
        }
        for (int w = 0, row = offset; w < count + 63 >>> 6; w++, row += 64) {
            for (long bits = Masks.word(mask, w, count); bits != 0; bits &= bits - 1) {
                least = Math.min(least, OrderImage.of(values[row + Long.numberOfTrailingZeros(bits)]));
            }
        }
        return least;
    }

    static long max(double[] values, int offset, int count, long[] mask) {
        long greatest = Long.MIN_VALUE;
        if (mask == null) {
            for (int i = 0; i < count; i++) {
                greatest = Math.max(greatest, OrderImage.of(values[offset + i]));
            }
            return greatest;
        }
        for (int w = 0, row = offset; w < count + 63 >>> 6; w++, row += 64) {
            for (long bits = Masks.word(mask, w, count); bits != 0; bits &= bits - 1) {
                greatest = Math.max(greatest, OrderImage.of(values[row + Long.numberOfTrailingZeros(bits)]));
            }
        }
        return greatest;
    }
}
