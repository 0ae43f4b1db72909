package dev.sneller.variant.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Prints doubles: as FLOAT text (shortest that reads back, {@code 0.1}, {@code 1e+20}) and as JSON text ({@code %.15e}). Owned by one
 * thread.
 */
public final class DoubleText {
    private static final int JSON_DIGITS = 16;
    /** Half of a unit in the 16th digit exceeds half of the double's last bit only for values that start below this. */
    private static final double MAX_PLAIN_LEAD = 4.5;

    private final ShortestDecimal decimal = new ShortestDecimal();

    /** As {@code FLOAT::VARCHAR}: exponent form from 1e15 up and below 1e-5; {@code NaN inf -inf}; -0 prints as 0. */
    public void append(double value, ByteBuilder out) {
        if (!Double.isFinite(value)) {
            out.append(Double.isNaN(value) ? "NaN" : value > 0 ? "inf" : "-inf");
            return;
        }
        if (value == 0) {
            out.append('0');
            return;
        }
        decimal.set(value);
        if (decimal.isNegative()) {
            out.append('-');
        }
        int count = NumberText.digits(decimal.digits());
        int point = count + decimal.exponent();
        double magnitude = Math.abs(value);
        if (magnitude >= 1e15 || magnitude < 1e-5) {
            mantissa(decimal.digits(), count, count - 1, out);
            exponent(point - 1, out);
        } else if (decimal.exponent() >= 0) {
            NumberText.appendDigits(decimal.digits(), count, out);
            for (int i = 0; i < decimal.exponent(); i++) {
                out.append('0');
            }
        } else if (point <= 0) {
            out.append('0').append('.');
            NumberText.appendDigits(decimal.digits(), count - point, out);
        } else {
            NumberText.append(decimal.digits(), -decimal.exponent(), out);
        }
    }

    /** As inside JSON: sixteen digits in exponent form, seventeen when sixteen do not read back; {@code NaN Infinity -Infinity}. */
    public void appendJson(double value, ByteBuilder out) {
        if (!Double.isFinite(value)) {
            out.append(Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
            return;
        }
        decimal.set(value);
        if (decimal.isNegative()) {
            out.append('-');
        }
        long digits = decimal.digits();
        int count = NumberText.digits(digits);
        int lead = count - 1 + decimal.exponent();
        if (count < JSON_DIGITS && !isSixteenDigitsExact(value, digits, count)) {
            BigDecimal rounded = rounded(value);
            digits = rounded.unscaledValue().longValueExact();
            count = rounded.precision();
            lead = count - 1 - rounded.scale();
        }
        mantissa(digits, count, Math.max(count, JSON_DIGITS) - 1, out);
        exponent(lead, out);
    }

    private static BigDecimal rounded(double value) {
        BigDecimal exact = new BigDecimal(Math.abs(value));
        BigDecimal rounded = exact.round(new MathContext(JSON_DIGITS, RoundingMode.HALF_EVEN));
        // just above a power of two even a short decimal may read back where its neighbour does not
        return rounded.doubleValue() == Math.abs(value)
                ? rounded
                : exact.round(new MathContext(JSON_DIGITS + 1, RoundingMode.HALF_EVEN));
    }

    /** Whether the shortest digits, padded with zeros, are the value rounded to sixteen digits. */
    private boolean isSixteenDigitsExact(double value, long digits, int count) {
        if (digits == 0 || Math.abs(value) < 0x1p53 && value == Math.rint(value)) {
            return true;
        }
        boolean startsLow = digits < MAX_PLAIN_LEAD * MutableInt128.longPowerOfTen(count - 1);
        return startsLow && Math.abs(value) >= Double.MIN_NORMAL;
    }

    /** One digit, a point and {@code places} more, padded with zeros on the right. */
    private static void mantissa(long digits, int count, int places, ByteBuilder out) {
        long tail = MutableInt128.longPowerOfTen(count - 1);
        out.append((int) ('0' + digits / tail));
        if (places == 0) {
            return;
        }
        out.append('.');
        if (count > 1) {
            NumberText.appendDigits(digits % tail, count - 1, out);
        }
        for (int i = count - 1; i < places; i++) {
            out.append('0');
        }
    }

    private static void exponent(int exponent, ByteBuilder out) {
        out.append('e').append(exponent < 0 ? '-' : '+');
        int magnitude = Math.abs(exponent);
        NumberText.appendDigits(magnitude, magnitude < 100 ? 2 : 3, out);
    }
}
