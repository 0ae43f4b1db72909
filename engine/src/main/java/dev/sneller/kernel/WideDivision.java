package dev.sneller.kernel;

/** 128-bit integers divided by 64-bit ones without objects: schoolbook division in digits of 32 bits. */
final class WideDivision {
    private static final long DIGIT = 0xFFFF_FFFFL;

    private WideDivision() {}

    /**
     * The quotient, half away from zero; false when it has more than 38 digits.
     *
     * @param divisor neither zero nor {@code Long.MIN_VALUE}
     */
    static boolean divide(long highA, long lowA, long divisor, long[] high, long[] low, int at) {
        boolean isNegative = highA < 0;
        long top = isNegative ? Int128.negateHigh(highA, lowA) : highA;
        long bottom = isNegative ? -lowA : lowA;
        long by = Math.abs(divisor);
        long quotientTop = Long.divideUnsigned(top, by);
        long rest = top - quotientTop * by;
        long quotient = digits(rest, bottom, by);
        long left = bottom - quotient * by;
        if (left >= by - left) {
            quotient++;
            quotientTop += quotient == 0 ? 1 : 0;
        }
        boolean turns = isNegative != divisor < 0;
        high[at] = turns ? Int128.negateHigh(quotientTop, quotient) : quotientTop;
        low[at] = turns ? -quotient : quotient;
        return Int128.isNumber(high[at], low[at]);
    }

    /** {@code (rest * 2^64 + bottom) / by} with {@code rest < by}: two digits, each guessed from the highest ones and mended. */
    private static long digits(long rest, long bottom, long by) {
        if (rest == 0) {
            return Long.divideUnsigned(bottom, by);
        }
        int shift = Long.numberOfLeadingZeros(by);
        long divisor = by << shift;
        long dividend = rest << shift | bottom >>> 1 >>> 63 - shift;
        long tail = bottom << shift;
        long divisorTop = divisor >>> 32;
        long divisorBottom = divisor & DIGIT;
        long upper = digit(dividend, tail >>> 32, divisorTop, divisorBottom);
        long middle = (dividend << 32 | tail >>> 32) - upper * divisor;
        long lower = digit(middle, tail & DIGIT, divisorTop, divisorBottom);
        return (upper << 32) + lower;
    }

    private static long digit(long dividend, long next, long divisorTop, long divisorBottom) {
        long guess = Long.divideUnsigned(dividend, divisorTop);
        long left = dividend - guess * divisorTop;
        while (guess > DIGIT || Long.compareUnsigned(guess * divisorBottom, left << 32 | next) > 0) {
            guess--;
            left += divisorTop;
            if (left > DIGIT) {
                break;
            }
        }
        return guess;
    }
}
