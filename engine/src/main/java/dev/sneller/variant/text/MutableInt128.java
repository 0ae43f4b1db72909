package dev.sneller.variant.text;

import dev.sneller.error.Invariant;

/**
 * One signed 128-bit integer that changes in place, so that single values need neither arrays nor big integers; loops over columns use
 * {@link dev.sneller.kernel.Int128}.
 *
 * <p>Owned by one thread. Values of NUMBER stay below 10^38 in magnitude, which leaves room for one doubling.
 */
public final class MutableInt128 {
    /** Digits of the largest NUMBER. */
    public static final int MAX_DIGITS = 38;

    private static final long[] LONG_POWERS = new long[19];
    private static final long[] POWER_HIGH = new long[MAX_DIGITS + 1];
    private static final long[] POWER_LOW = new long[MAX_DIGITS + 1];

    static {
        LONG_POWERS[0] = 1;
        for (int i = 1; i < LONG_POWERS.length; i++) {
            LONG_POWERS[i] = LONG_POWERS[i - 1] * 10;
        }
        MutableInt128 power = new MutableInt128();
        power.set(0, 1);
        for (int i = 0; i <= MAX_DIGITS; i++) {
            POWER_HIGH[i] = power.high;
            POWER_LOW[i] = power.low;
            power.multiply(10);
        }
    }

    private long high;
    private long low;

    public long high() {
        return high;
    }

    public long low() {
        return low;
    }

    public MutableInt128 set(long newHigh, long newLow) {
        high = newHigh;
        low = newLow;
        return this;
    }

    public MutableInt128 set(long value) {
        return set(value >> 63, value);
    }

    /** 10 to the power of 0 to 18. */
    public static long longPowerOfTen(int exponent) {
        return LONG_POWERS[exponent];
    }

    /** Sets this to 10 to the power of 0 to 38. */
    public MutableInt128 setPowerOfTen(int exponent) {
        return set(POWER_HIGH[exponent], POWER_LOW[exponent]);
    }

    public boolean fitsLong() {
        return high == low >> 63;
    }

    public boolean isNegative() {
        return high < 0;
    }

    public boolean isZero() {
        return (high | low) == 0;
    }

    public void negate() {
        low = -low;
        high = ~high + (low == 0 ? 1 : 0);
    }

    /** Adds, wrapping past 128 bits. */
    public void add(long otherHigh, long otherLow) {
        long sum = low + otherLow;
        high += otherHigh + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
        low = sum;
    }

    /** Multiplies by a factor from 0 to 10^18, wrapping past 128 bits. */
    public void multiply(long factor) {
        long carry = Math.multiplyHigh(low, factor) + (low < 0 ? factor : 0);
        high = high * factor + carry;
        low *= factor;
    }

    /** Multiplies by 10^places; false, with this undefined, when the result needs more than 38 digits. */
    public boolean shiftLeft(int places) {
        if (isZero()) {
            return true;
        }
        if (digits() + places > MAX_DIGITS) {
            return false;
        }
        for (int left = places; left > 0; left -= 18) {
            multiply(LONG_POWERS[Math.min(left, 18)]);
        }
        return true;
    }

    /** Divides by 10^places, rounding half away from zero; any number of places from 0. */
    public void shiftRight(int places) {
        if (places == 0) {
            return;
        }
        if (places > MAX_DIGITS) {
            set(0, 0);
            return;
        }
        boolean negative = high < 0;
        if (negative) {
            negate();
        }
        truncate(places - 1);
        int digit = divideMagnitude(10);
        if (digit >= 5) {
            add(0, 1);
        }
        if (negative) {
            negate();
        }
    }

    /** Divides by 10^places, cutting toward zero. */
    public void truncate(int places) {
        boolean negative = high < 0;
        if (negative) {
            negate();
        }
        for (int left = places; left > 0; left -= 9) {
            divideMagnitude((int) LONG_POWERS[Math.min(left, 9)]);
        }
        if (negative) {
            negate();
        }
    }

    /** Divides a value that is not negative by 1 to 10^9 and returns the remainder. */
    public int divideMagnitude(int divisor) {
        assert high >= 0;
        if (high == 0 && low >= 0) {
            int remainder = (int) (low % divisor);
            low /= divisor;
            return remainder;
        }
        long top = high / divisor;
        long part = (high % divisor) << 32 | low >>> 32;
        long upper = part / divisor;
        part = (part % divisor) << 32 | low & 0xFFFF_FFFFL;
        high = top;
        low = upper << 32 | part / divisor;
        return (int) (part % divisor);
    }

    /** Removes up to {@code limit} trailing zero digits and returns how many went. */
    public int stripTrailingZeros(int limit) {
        int stripped = 0;
        if (isZero()) {
            return limit;
        }
        if (fitsLong()) {
            while (stripped < limit && (low & 1) == 0 && low % 10 == 0) {
                low /= 10;
                stripped++;
            }
            return stripped;
        }
        while (stripped < limit && (low & 1) == 0) {
            long keptHigh = high;
            long keptLow = low;
            boolean negative = high < 0;
            if (negative) {
                negate();
            }
            int digit = divideMagnitude(10);
            if (digit != 0) {
                set(keptHigh, keptLow);
                return stripped;
            }
            if (negative) {
                negate();
            }
            stripped++;
        }
        return stripped;
    }

    /** Decimal digits of the magnitude; 0 has one. */
    public int digits() {
        return digits(high, low);
    }

    /** Decimal digits of the magnitude of a value; 0 has one. */
    public static int digits(long high, long low) {
        if (high < 0) {
            low = -low;
            high = ~high + (low == 0 ? 1 : 0);
        }
        int bits = high != 0 ? 128 - Long.numberOfLeadingZeros(high) : 64 - Long.numberOfLeadingZeros(low);
        // 1233 / 4096 is log10(2): the estimate is the number of digits or one less
        int estimate = bits * 1233 >> 12;
        if (estimate > MAX_DIGITS) {
            return estimate;
        }
        return compareUnsigned(high, low, POWER_HIGH[estimate], POWER_LOW[estimate]) < 0
                ? Math.max(estimate, 1)
                : estimate + 1;
    }

    /** Whether the magnitude is below 10^precision. */
    public boolean fits(int precision) {
        return digits() <= precision;
    }

    private static int compareUnsigned(long highA, long lowA, long highB, long lowB) {
        return highA != highB ? Long.compareUnsigned(highA, highB) : Long.compareUnsigned(lowA, lowB);
    }

    /** The nearest double. */
    public double toDouble() {
        if (fitsLong()) {
            return low;
        }
        boolean negative = high < 0;
        if (negative) {
            negate();
        }
        Invariant.check(high >= 0, "NUMBER within 38 digits");
        int shift = 64 - Long.numberOfLeadingZeros(high);
        long top = shift == 0 ? low : high << (64 - shift) | low >>> shift;
        boolean sticky = shift != 0 && low << (64 - shift) != 0;
        // 64 significant bits, the last made sticky, so that the conversion below rounds once; halved to stay positive
        long half = top >>> 1 | top & 1 | (sticky ? 1 : 0);
        double magnitude = Math.scalb((double) half, shift + 1);
        if (negative) {
            negate();
        }
        return negative ? -magnitude : magnitude;
    }
}
