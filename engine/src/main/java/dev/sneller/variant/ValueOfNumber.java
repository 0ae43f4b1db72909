package dev.sneller.variant;

import dev.sneller.kernel.Int128;
import dev.sneller.variant.text.MutableInt128;
import dev.sneller.variant.text.ShortestDecimal;

/**
 * The value of any number whatever its kind, in one form: an unscaled integer without trailing zeros times a power of ten. A double
 * stands for its shortest decimal. Equal numbers have equal forms. Owned by one thread.
 */
final class ValueOfNumber {
    /** In ascending order of value, FINITE being all between the infinities. */
    enum Range {
        NEGATIVE_INFINITY,
        FINITE,
        POSITIVE_INFINITY,
        NAN
    }

    private static final int LONG_DIGITS = 19;

    private final MutableInt128 unscaled = new MutableInt128();
    private final ShortestDecimal shortest = new ShortestDecimal();
    private int exponent;
    private Range range;

    Range range() {
        return range;
    }

    MutableInt128 unscaled() {
        return unscaled;
    }

    int exponent() {
        return exponent;
    }

    void set(byte[] bytes, int at) {
        if (VariantBytes.kind(bytes, at) == VariantKind.DOUBLE) {
            set(VariantBytes.doubleValue(bytes, at));
        } else {
            set(
                    VariantBytes.unscaledHigh(bytes, at),
                    VariantBytes.unscaledLow(bytes, at),
                    VariantBytes.scale(bytes, at));
        }
    }

    void set(long high, long low, int scale) {
        range = Range.FINITE;
        unscaled.set(high, low);
        exponent = unscaled.isZero() ? 0 : unscaled.stripTrailingZeros(MutableInt128.MAX_DIGITS) - scale;
    }

    void set(double value) {
        if (Double.isFinite(value)) {
            range = Range.FINITE;
            shortest.set(value);
            unscaled.set(shortest.isNegative() ? -shortest.digits() : shortest.digits());
            exponent = shortest.exponent();
        } else if (Double.isNaN(value)) {
            range = Range.NAN;
        } else {
            range = value > 0 ? Range.POSITIVE_INFINITY : Range.NEGATIVE_INFINITY;
        }
    }

    /** Whether the value is an integer of 64 bits; then {@link #unscaled} holds it whole and {@link #exponent} is 0. */
    boolean toLong() {
        if (range != Range.FINITE || exponent < 0 || !unscaled.fitsLong() || exponent >= LONG_DIGITS) {
            return false;
        }
        long kept = unscaled.low();
        unscaled.shiftLeft(exponent);
        if (unscaled.fitsLong()) {
            exponent = 0;
            return true;
        }
        unscaled.set(kept);
        return false;
    }

    /** By value; changes the form of both. */
    int compareTo(ValueOfNumber other) {
        if (range != Range.FINITE || other.range != Range.FINITE) {
            return range.compareTo(other.range);
        }
        int sign = sign();
        if (sign != other.sign() || sign == 0) {
            return Integer.compare(sign, other.sign());
        }
        int digits = unscaled.digits();
        int otherDigits = other.unscaled.digits();
        int order = Integer.compare(digits + exponent, otherDigits + other.exponent);
        if (order != 0) {
            return sign * order;
        }
        if (digits < otherDigits) {
            unscaled.shiftLeft(otherDigits - digits);
        } else {
            other.unscaled.shiftLeft(digits - otherDigits);
        }
        return Int128.compare(unscaled.high(), unscaled.low(), other.unscaled.high(), other.unscaled.low());
    }

    private int sign() {
        return unscaled.isNegative() ? -1 : unscaled.isZero() ? 0 : 1;
    }
}
