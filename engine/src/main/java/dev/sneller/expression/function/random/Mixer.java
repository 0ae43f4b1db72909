package dev.sneller.expression.function.random;

/**
 * Numbers without visible pattern out of numbers with one: the finalizer and the step of SplitMix64 (Steele, Lea, Flood: Fast splittable
 * pseudorandom number generators, 2014).
 */
final class Mixer {
    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;
    private static final double UNIT = 0x1p-53;

    private Mixer() {}

    /** The {@code index}-th number drawn from a seed, all 64 bits alike. */
    static long draw(long seed, long index) {
        long z = seed + (index + 1) * STEP;
        z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }

    /** A number of 64 bits as one from 0 to below 1. */
    static double unit(long bits) {
        return (bits >>> 11) * UNIT;
    }

    /**
     * A number of 64 bits as one from 0 to below {@code range}.
     *
     * @param range unsigned; 0 = all of 64 bits
     */
    static long below(long range, long bits) {
        if (range == 0) {
            return bits;
        }
        // The high word of the unsigned product.
        return Math.multiplyHigh(range, bits) + (range >> 63 & bits) + (bits >> 63 & range);
    }

    /** A seed's number of 128 bits as one of 64. */
    static long fold(long high, long low) {
        return high == low >> 63 ? low : low ^ Long.rotateLeft(high, 32);
    }
}
