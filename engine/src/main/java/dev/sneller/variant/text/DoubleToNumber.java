package dev.sneller.variant.text;

import dev.sneller.kernel.Int128;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * FLOAT to NUMBER: the exact binary value rounded half away from zero, so {@code 0.1} at scale 20 is
 * {@code 0.10000000000000000555}. Results stay until the next call. Owned by one thread.
 */
public final class DoubleToNumber {
    private static final double EXACT = 0x1p53;
    /** The mantissa times this power of ten stays below 2^127. */
    private static final int FAST_SCALE = 22;

    private final MutableInt128 unscaled = new MutableInt128();

    public long high() {
        return unscaled.high();
    }

    public long low() {
        return unscaled.low();
    }

    /** OK, or OUT_OF_RANGE: too large, infinite or NaN. */
    public CastStatus convert(double value, int precision, int scale) {
        if (!Double.isFinite(value)) {
            return CastStatus.OUT_OF_RANGE;
        }
        boolean fits = true;
        if (Math.abs(value) <= EXACT && value == Math.rint(value)) {
            fits = unscaled.set((long) value).shiftLeft(scale);
        } else if (Math.abs(value) < EXACT && scale <= FAST_SCALE) {
            roundFraction(value, scale);
        } else {
            fits = roundExactly(value, scale);
        }
        return fits && (unscaled.isZero() || unscaled.fits(precision)) ? CastStatus.OK : CastStatus.OUT_OF_RANGE;
    }

    /** A value below 2^53, so its exponent is negative: mantissa times 10^scale, shifted right with rounding. */
    private void roundFraction(double value, int scale) {
        int exponent = Math.getExponent(value);
        long bits = Double.doubleToRawLongBits(value) & 0x000F_FFFF_FFFF_FFFFL;
        long mantissa = exponent < Double.MIN_EXPONENT ? bits : bits | 1L << 52;
        int shift = 52 - Math.max(exponent, Double.MIN_EXPONENT);
        unscaled.setPowerOfTen(scale);
        unscaled.multiply(mantissa);
        long high = unscaled.high();
        long low = unscaled.low();
        if (shift > 127) {
            unscaled.set(0);
        } else if (shift > 64) {
            unscaled.set(0, high >>> shift - 64);
            unscaled.add(0, high >>> shift - 65 & 1);
        } else if (shift == 64) {
            unscaled.set(0, high);
            unscaled.add(0, low >>> 63);
        } else {
            unscaled.set(high >>> shift, high << 64 - shift | low >>> shift);
            unscaled.add(0, low >>> shift - 1 & 1);
        }
        if (value < 0) {
            unscaled.negate();
        }
    }

    private boolean roundExactly(double value, int scale) {
        BigInteger rounded =
                new BigDecimal(value).setScale(scale, RoundingMode.HALF_UP).unscaledValue();
        if (rounded.bitLength() > 127) {
            return false;
        }
        unscaled.set(Int128.high(rounded), Int128.low(rounded));
        return true;
    }
}
