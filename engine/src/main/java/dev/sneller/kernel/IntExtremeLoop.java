package dev.sneller.kernel;

/** Least and greatest int of the masked rows. Derived from {@link LongExtremeLoop}. */
final class IntExtremeLoop {
    private IntExtremeLoop() {}

    static int min(int[] values, int offset, int count, long[] mask) {
        int least = Integer.MAX_VALUE;
        if (mask == null) {
            for (int i = 0; i < count; i++) {
                least = Math.min(least, values[offset + i]);
            }
            return least;
        }
        for (int w = 0, row = offset; w < count + 63 >>> 6; w++, row += 64) {
            for (long bits = Masks.word(mask, w, count); bits != 0; bits &= bits - 1) {
                least = Math.min(least, values[row + Long.numberOfTrailingZeros(bits)]);
            }
        }
        return least;
    }

    static int max(int[] values, int offset, int count, long[] mask) {
        int greatest = Integer.MIN_VALUE;
        if (mask == null) {
            for (int i = 0; i < count; i++) {
                greatest = Math.max(greatest, values[offset + i]);
            }
            return greatest;
        }
        for (int w = 0, row = offset; w < count + 63 >>> 6; w++, row += 64) {
            for (long bits = Masks.word(mask, w, count); bits != 0; bits &= bits - 1) {
                greatest = Math.max(greatest, values[row + Long.numberOfTrailingZeros(bits)]);
            }
        }
        return greatest;
    }
}
