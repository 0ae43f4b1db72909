package dev.sneller.variant.text;

/** Prints exact numbers as SQL does: all digits of the scale, no exponent. */
public final class NumberText {
    private static final int CHUNK = 1_000_000_000;
    private static final int CHUNK_DIGITS = 9;

    private NumberText() {}

    public static void append(long value, ByteBuilder out) {
        if (value < 0) {
            out.append('-');
            if (value == Long.MIN_VALUE) {
                out.append("9223372036854775808");
                return;
            }
        }
        appendDigits(Math.abs(value), digits(Math.abs(value)), out);
    }

    /** A value at a scale: 150 at 2 prints {@code 1.50}, 5 at 2 prints {@code 0.05}. */
    public static void append(long unscaled, int scale, ByteBuilder out) {
        if (scale == 0 || unscaled == Long.MIN_VALUE) {
            append(unscaled >> 63, unscaled, scale, out);
            return;
        }
        if (unscaled < 0) {
            out.append('-');
        }
        long magnitude = Math.abs(unscaled);
        if (scale > 18) {
            out.append('0').append('.');
            appendDigits(magnitude, scale, out);
            return;
        }
        long power = MutableInt128.longPowerOfTen(scale);
        long whole = magnitude / power;
        appendDigits(whole, digits(whole), out);
        out.append('.');
        appendDigits(magnitude - whole * power, scale, out);
    }

    /** A 128-bit value at a scale. */
    public static void append(long high, long low, int scale, ByteBuilder out) {
        if (high == low >> 63 && (scale == 0 || low != Long.MIN_VALUE)) {
            if (scale == 0) {
                append(low, out);
            } else {
                append(low, scale, out);
            }
            return;
        }
        if (high < 0) {
            out.append('-');
            low = -low;
            high = ~high + (low == 0 ? 1 : 0);
        }
        int count = Math.max(MutableInt128.digits(high, low), scale + 1);
        int start = out.skip(count + (scale > 0 ? 1 : 0));
        byte[] array = out.array();
        int end = out.size() - 1;
        int point = scale > 0 ? end - scale : -1;
        while (end >= start) {
            // one chunk of nine digits at a time, from the right
            long upper = (high % CHUNK) << 32 | low >>> 32;
            high /= CHUNK;
            long lower = (upper % CHUNK) << 32 | low & 0xFFFF_FFFFL;
            low = upper / CHUNK << 32 | lower / CHUNK;
            int chunk = (int) (lower % CHUNK);
            for (int i = 0; i < CHUNK_DIGITS && end >= start; i++) {
                if (end == point) {
                    array[end--] = '.';
                }
                array[end--] = (byte) ('0' + chunk % 10);
                chunk /= 10;
            }
        }
    }

    /** Decimal digits of a value that is not negative; 0 has one. */
    public static int digits(long value) {
        int count = 1;
        while (count < 19 && value >= MutableInt128.longPowerOfTen(count)) {
            count++;
        }
        return count;
    }

    /** A value that is not negative, padded with zeros on the left to a number of digits. */
    public static void appendDigits(long value, int digits, ByteBuilder out) {
        int start = out.skip(digits);
        byte[] array = out.array();
        if (digits == 2) {
            int few = (int) value;
            array[start] = (byte) ('0' + few / 10 % 10);
            array[start + 1] = (byte) ('0' + few % 10);
            return;
        }
        long rest = value;
        for (int i = start + digits - 1; i >= start; i--) {
            array[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
