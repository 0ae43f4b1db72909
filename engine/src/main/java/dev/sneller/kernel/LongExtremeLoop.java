package dev.sneller.kernel;

/** Least and greatest long of the masked rows. Template of the other types' loops. */
final class LongExtremeLoop {
    private LongExtremeLoop() {}

    static long min(long[] values, int offset, int count, long[] mask) {
        long least = Long.MAX_VALUE;
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

    static long max(long[] values, int offset, int count, long[] mask) {
        long greatest = Long.MIN_VALUE;
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
