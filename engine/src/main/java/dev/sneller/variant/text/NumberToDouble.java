package dev.sneller.variant.text;

import dev.sneller.kernel.Int128;

/** NUMBER to FLOAT: the double nearest to the decimal. */
public final class NumberToDouble {
    private static final long EXACT = 1L << 53;
    private static final int EXACT_POWERS = 22;
    private static final double[] POWERS = new double[EXACT_POWERS + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i <= EXACT_POWERS; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private NumberToDouble() {}

    public static double convert(long unscaled, int scale) {
        // both exact, so the division rounds once
        if (scale <= EXACT_POWERS && unscaled >= -EXACT && unscaled <= EXACT) {
            return unscaled / POWERS[scale];
        }
        return Int128.toDouble(unscaled >> 63, unscaled, scale);
    }

    /** Converts a batch; rows of no meaning are converted too. @return false, and the target is undefined, when one takes another way */
    public static boolean convert(long[] unscaled, int scale, int count, double[] target) {
        if (scale > EXACT_POWERS) {
            return false;
        }
        double power = POWERS[scale];
        long beyond = 0;
        for (int i = 0; i < count; i++) {
            long value = unscaled[i];
            beyond |= value + EXACT | EXACT - value;
            target[i] = value / power;
        }
        return beyond >= 0;
    }

    public static double convert(MutableInt128 unscaled, int scale) {
        if (unscaled.fitsLong()) {
            return convert(unscaled.low(), scale);
        }
        return Int128.toDouble(unscaled.high(), unscaled.low(), scale);
    }
}
