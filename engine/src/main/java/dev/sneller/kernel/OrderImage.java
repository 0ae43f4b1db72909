package dev.sneller.kernel;

/**
 * Floating numbers as integers of the same order: −0 equals 0, every NaN is one value and the greatest.
 *
 * <p>So one integer kernel serves both, and sort keys are integers.
 */
public final class OrderImage {
    private OrderImage() {}

    public static long of(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits ^ (bits >> 63 >>> 1);
    }

    public static int of(float value) {
        int bits = Float.floatToIntBits(value + 0.0f);
        return bits ^ (bits >> 31 >>> 1);
    }

    /**
     * The image without making NaNs and zeros one: −0 is −1, just below 0; NaNs with a sign lie below −∞, those
     * without above ∞.
     *
     * <p>Two instructions; for ranges whose ends know this, see {@link RangeKernels#doubles}.
     */
    public static long raw(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return bits ^ bits >> 63 & Long.MAX_VALUE;
    }

    /** As {@link #raw(double)}. */
    public static int raw(float value) {
        int bits = Float.floatToRawIntBits(value);
        return bits ^ bits >> 31 & Integer.MAX_VALUE;
    }

    public static double toDouble(long image) {
        return Double.longBitsToDouble(image ^ (image >> 63 >>> 1));
    }

    public static float toFloat(int image) {
        return Float.intBitsToFloat(image ^ (image >> 31 >>> 1));
    }
}
