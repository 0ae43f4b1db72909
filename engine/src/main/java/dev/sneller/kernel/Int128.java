package dev.sneller.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Signed 128-bit integers as two longs, {@code high * 2^64 + low} with {@code low} unsigned: the unscaled values of
 * wide NUMBERs.
 *
 * <p>Operations with a result write it to {@code high[at]} and {@code low[at]} and return whether it is a NUMBER,
 * that is, within 38 digits; if not, the slots are undefined. Rounding is half away from zero.
 */
public final class Int128 {
    /** Digits of the widest NUMBER. */
    public static final int MAX_DIGITS = 38;

    private static final BigInteger[] POWERS = powers();
    private static final long[] POWER_HIGH = new long[MAX_DIGITS + 1];
    private static final long[] POWER_LOW = new long[MAX_DIGITS + 1];
    private static final int LONG_DIGITS = 18;

    static {
        for (int i = 0; i <= MAX_DIGITS; i++) {
            POWER_HIGH[i] = high(POWERS[i]);
            POWER_LOW[i] = low(POWERS[i]);
        }
    }

    private Int128() {}

    private static BigInteger[] powers() {
        BigInteger[] powers = new BigInteger[MAX_DIGITS + 1];
        for (int i = 0; i <= MAX_DIGITS; i++) {
            powers[i] = BigInteger.TEN.pow(i);
        }
        return powers;
    }

    public static long high(BigInteger value) {
        return value.shiftRight(64).longValue();
    }

    public static long low(BigInteger value) {
        return value.longValue();
    }

    public static BigInteger toBigInteger(long high, long low) {
        BigInteger unsigned = BigInteger.valueOf(low >>> 1).shiftLeft(1).add(BigInteger.valueOf(low & 1));
        return BigInteger.valueOf(high).shiftLeft(64).add(unsigned);
    }

    public static BigDecimal toBigDecimal(long high, long low, int scale) {
        return fitsLong(high, low) ? BigDecimal.valueOf(low, scale) : new BigDecimal(toBigInteger(high, low), scale);
    }

    /** Plain digits, {@code scale} of them behind the point; never an exponent. */
    public static String toText(long high, long low, int scale) {
        return toBigDecimal(high, low, scale).toPlainString();
    }

    public static double toDouble(long high, long low, int scale) {
        return toBigDecimal(high, low, scale).doubleValue();
    }

    /** Whether {@code low} alone, read as signed, is the value. */
    public static boolean fitsLong(long high, long low) {
        return high == low >> 63;
    }

    public static int signum(long high, long low) {
        return high < 0 ? -1 : (high | low) == 0 ? 0 : 1;
    }

    public static int compare(long highA, long lowA, long highB, long lowB) {
        return highA != highB ? Long.compare(highA, highB) : Long.compareUnsigned(lowA, lowB);
    }

    /** Whether the value has at most 38 digits. */
    public static boolean isNumber(long high, long low) {
        return isWithin(high, low, MAX_DIGITS);
    }

    /** Whether {@code |value| < 10^digits}; digits 0 to 38. */
    public static boolean isWithin(long high, long low, int digits) {
        long limitHigh = POWER_HIGH[digits];
        long limitLow = POWER_LOW[digits];
        return compare(high, low, limitHigh, limitLow) < 0
                && compare(high, low, negateHigh(limitHigh, limitLow), -limitLow) > 0;
    }

    /** High word of the negation; the low word is {@code -low}. */
    public static long negateHigh(long high, long low) {
        return ~high + (low == 0 ? 1 : 0);
    }

    /** High word of the sum; the low word is {@code lowA + lowB}. Wraps. */
    public static long addHigh(long highA, long lowA, long highB, long lowB) {
        return highA + highB + (Long.compareUnsigned(lowA + lowB, lowA) < 0 ? 1 : 0);
    }

    /** High word of the difference; the low word is {@code lowA - lowB}. Wraps. */
    public static long subtractHigh(long highA, long lowA, long highB, long lowB) {
        return highA - highB - (Long.compareUnsigned(lowA, lowB) < 0 ? 1 : 0);
    }

    public static boolean add(long highA, long lowA, long highB, long lowB, long[] high, long[] low, int at) {
        long sum = addHigh(highA, lowA, highB, lowB);
        high[at] = sum;
        low[at] = lowA + lowB;
        return ((highA ^ sum) & (highB ^ sum)) >= 0 && isNumber(sum, low[at]);
    }

    public static boolean subtract(long highA, long lowA, long highB, long lowB, long[] high, long[] low, int at) {
        long difference = subtractHigh(highA, lowA, highB, lowB);
        high[at] = difference;
        low[at] = lowA - lowB;
        return ((highA ^ highB) & (highA ^ difference)) >= 0 && isNumber(difference, low[at]);
    }

    public static boolean multiply(long highA, long lowA, long highB, long lowB, long[] high, long[] low, int at) {
        if (fitsLong(highA, lowA) && fitsLong(highB, lowB)) {
            high[at] = Math.multiplyHigh(lowA, lowB);
            low[at] = lowA * lowB;
            return isNumber(high[at], low[at]);
        }
        return store(toBigInteger(highA, lowA).multiply(toBigInteger(highB, lowB)), high, low, at);
    }

    /** Multiplies by {@code 10^digits}, 0 to 38: more places behind the point. */
    public static boolean scaleUp(long highA, long lowA, int digits, long[] high, long[] low, int at) {
        return multiply(highA, lowA, POWER_HIGH[digits], POWER_LOW[digits], high, low, at);
    }

    /** Divides by {@code 10^digits}, 0 to 38, half away from zero: fewer places behind the point. */
    public static boolean scaleDown(long highA, long lowA, int digits, long[] high, long[] low, int at) {
        return divide(highA, lowA, POWER_HIGH[digits], POWER_LOW[digits], high, low, at);
    }

    /**
     * The quotient, half away from zero.
     *
     * @param highB divisor, not zero: the caller has found zeros already
     */
    public static boolean divide(long highA, long lowA, long highB, long lowB, long[] high, long[] low, int at) {
        if (fitsLong(highA, lowA) && fitsLong(highB, lowB) && lowA != Long.MIN_VALUE && lowB != Long.MIN_VALUE) {
            long quotient = lowA / lowB;
            long rest = Math.abs(lowA % lowB);
            if (rest >= Math.abs(lowB) - rest) {
                quotient += (lowA ^ lowB) < 0 ? -1 : 1;
            }
            high[at] = quotient >> 63;
            low[at] = quotient;
            return true;
        }
        // The most negative dividend has no positive counterpart; it is no NUMBER either.
        if (fitsLong(highB, lowB) && lowB != Long.MIN_VALUE && highA != Long.MIN_VALUE) {
            return WideDivision.divide(highA, lowA, lowB, high, low, at);
        }
        return store(divideHalfAway(toBigInteger(highA, lowA), toBigInteger(highB, lowB)), high, low, at);
    }

    /** The remainder with the sign of the dividend; the divisor is not zero. */
    public static void remainder(long highA, long lowA, long highB, long lowB, long[] high, long[] low, int at) {
        if (fitsLong(highA, lowA) && fitsLong(highB, lowB)) {
            long rest = lowA % lowB;
            high[at] = rest >> 63;
            low[at] = rest;
            return;
        }
        store(toBigInteger(highA, lowA).remainder(toBigInteger(highB, lowB)), high, low, at);
    }

    /**
     * The quotient {@code a * 10^digits / b}, half away from zero, of any intermediate width; {@code b} is not zero.
     */
    public static boolean divideScaled(
            long highA, long lowA, int digits, long highB, long lowB, long[] high, long[] low, int at) {
        if (digits <= LONG_DIGITS && fitsLong(highA, lowA)) {
            long factor = POWER_LOW[digits];
            return divide(Math.multiplyHigh(lowA, factor), lowA * factor, highB, lowB, high, low, at);
        }
        BigInteger dividend = toBigInteger(highA, lowA).multiply(BigInteger.TEN.pow(digits));
        return store(divideHalfAway(dividend, toBigInteger(highB, lowB)), high, low, at);
    }

    /** A power of ten that fits a long, 0 to 18. */
    public static long powerOfTen(int digits) {
        assert digits <= LONG_DIGITS : "power of ten beyond a long";
        return POWER_LOW[digits];
    }

    /** Writes a number of any width; false when it has more than 38 digits. */
    public static boolean store(BigInteger value, long[] high, long[] low, int at) {
        if (value.bitLength() > 127) {
            return false;
        }
        high[at] = high(value);
        low[at] = low(value);
        return isNumber(high[at], low[at]);
    }

    private static BigInteger divideHalfAway(BigInteger dividend, BigInteger divisor) {
        BigInteger[] parts = dividend.divideAndRemainder(divisor);
        if (parts[1].abs().shiftLeft(1).compareTo(divisor.abs()) < 0) {
            return parts[0];
        }
        return parts[0].add(BigInteger.valueOf((long) dividend.signum() * divisor.signum()));
    }
}
