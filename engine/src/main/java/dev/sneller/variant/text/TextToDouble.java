package dev.sneller.variant.text;

import java.nio.charset.StandardCharsets;

/** Reads decimal text as the nearest double. */
public final class TextToDouble {
    private static final int MAX_EXACT_DIGITS = 18;
    private static final long MAX_EXACT_MANTISSA = 1L << 53;
    private static final double[] EXACT_POWERS = new double[23];

    static {
        double power = 1;
        for (int i = 0; i < EXACT_POWERS.length; i++) {
            EXACT_POWERS[i] = power;
            power *= 10;
        }
    }

    private TextToDouble() {}

    /** The value of {@code [+-]digits[.digits][(e|E)[+-]digits]}, whose form the caller has checked. */
    public static double parse(byte[] text, int from, int to) {
        int p = from;
        boolean negative = text[p] == '-';
        if (negative || text[p] == '+') {
            p++;
        }
        long mantissa = 0;
        int digits = 0;
        int exponent = 0;
        boolean fraction = false;
        for (; p < to && (text[p] | 0x20) != 'e'; p++) {
            if (text[p] == '.') {
                fraction = true;
                continue;
            }
            mantissa = mantissa * 10 + (text[p] - '0');
            digits += mantissa != 0 ? 1 : 0;
            exponent -= fraction ? 1 : 0;
            if (digits > MAX_EXACT_DIGITS) {
                return slow(text, from, to);
            }
        }
        if (p < to) {
            int stated = exponent(text, p + 1, to);
            exponent += stated;
        }
        // both operands are exact, so one operation rounds once (Clinger 1990)
        if (mantissa <= MAX_EXACT_MANTISSA && Math.abs(exponent) < EXACT_POWERS.length) {
            double magnitude = exponent < 0 ? mantissa / EXACT_POWERS[-exponent] : mantissa * EXACT_POWERS[exponent];
            return negative ? -magnitude : magnitude;
        }
        return slow(text, from, to);
    }

    /** The stated exponent, held within a hundred thousand. */
    private static int exponent(byte[] text, int from, int to) {
        int p = from;
        boolean negative = text[p] == '-';
        if (negative || text[p] == '+') {
            p++;
        }
        int value = 0;
        for (; p < to; p++) {
            value = Math.min(100_000, value * 10 + (text[p] - '0'));
        }
        return negative ? -value : value;
    }

    private static double slow(byte[] text, int from, int to) {
        return Double.parseDouble(new String(text, from, to - from, StandardCharsets.ISO_8859_1));
    }
}
