package dev.sneller.kernel;

/** Which floats lie in a range, 64 rows a word. Derived from {@link LongRangeLoop}. */
final class FloatRangeLoop {
    private FloatRangeLoop() {}

    static void select(float[] values, int offset, int count, int bias, int span, boolean negated, long[] mask) {
        long flip = negated ? -1L : 0L;
        int words = count >>> 6;
        for (int w = 0; w < words; w++) {
            mask[w] = word(values, offset + (w << 6), 64, bias, span) ^ flip;
        }
        int rest = count & 63;
        if (rest != 0) {
            long bits = word(values, offset + (words << 6), rest, bias, span) ^ flip;
            mask[words] = bits & (1L << rest) - 1;
        }
    }

    /** Bits of up to 64 rows from {@code at}. */
    static long word(float[] values, int at, int rows, int bias, int span) {
        long bits = 0;
        for (int i = 0; i < rows; i++) {
            bits |= (OrderImage.raw(values[at + i]) - bias <= span ? 1L : 0L) << i;
        }
        return bits;
    }
}
