package dev.sneller.variant;

import dev.sneller.variant.text.MutableInt128;
import dev.sneller.variant.text.TextToDouble;

/**
 * Reads JSON numbers: exact up to 38 digits with at most 37 of them after the point, trailing zeros dropped; DOUBLE when longer
 * or when written with an exponent.
 */
final class JsonNumbers {
    private static final int LONG_DIGITS = 18;
    private static final int MAX_SCALE = 37;

    /** Why and where the last scan failed. */
    String failure;

    int failedAt;

    private final MutableInt128 exact = new MutableInt128();

    /** Sends the number that starts at {@code from} with a digit or minus; returns the place behind it, or -1. */
    int scan(byte[] text, int from, int to, DocumentSink sink) {
        boolean negative = text[from] == '-';
        int whole = negative ? from + 1 : from;
        int p = whole;
        long value = 0;
        int digit;
        // wraps past 18 digits, which is told by the count afterwards
        while (p < to && (digit = text[p] - '0') >= 0 && digit <= 9) {
            value = value * 10 + digit;
            p++;
        }
        int wholeEnd = p;
        if (wholeEnd == whole || text[whole] == '0' && wholeEnd > whole + 1) {
            return fail(
                    whole, wholeEnd == whole ? "a digit must follow the minus sign" : "a number must not start with 0");
        }
        int scale = 0;
        if (p < to && text[p] == '.') {
            p++;
            while (p < to && (digit = text[p] - '0') >= 0 && digit <= 9) {
                value = value * 10 + digit;
                p++;
            }
            scale = p - wholeEnd - 1;
            if (scale == 0) {
                return fail(p, "a digit must follow the point");
            }
        }
        if (p < to && (text[p] | 0x20) == 'e') {
            return scanExponent(text, from, p, to, sink);
        }
        if (wholeEnd - whole + scale > LONG_DIGITS) {
            sendWide(text, from, wholeEnd, scale, sink);
            return p;
        }
        for (int last = p - 1; scale > 0 && text[last] == '0'; last--) {
            value /= 10;
            scale--;
        }
        value = negative ? -value : value;
        if (scale == 0) {
            sink.integer(value);
        } else {
            sink.decimal(value >> 63, value, scale);
        }
        return p;
    }

    private int scanExponent(byte[] text, int from, int mark, int to, DocumentSink sink) {
        int p = mark + 1;
        if (p < to && (text[p] == '+' || text[p] == '-')) {
            p++;
        }
        int digits = p;
        while (p < to && text[p] >= '0' && text[p] <= '9') {
            p++;
        }
        if (p == digits) {
            return fail(p, "a digit must follow the exponent mark");
        }
        sendDouble(text, from, p, sink);
        return p;
    }

    /** A number of more than 18 digits without exponent. */
    private void sendWide(byte[] text, int from, int wholeEnd, int fractionDigits, DocumentSink sink) {
        int scale = fractionDigits;
        while (scale > 0 && text[wholeEnd + scale] == '0') {
            scale--;
        }
        int end = wholeEnd + (scale == 0 ? 0 : scale + 1);
        int first = text[from] == '-' ? from + 1 : from;
        while (first < end && (text[first] == '0' || text[first] == '.')) {
            first++;
        }
        int digits = end - first - (scale > 0 && first <= wholeEnd ? 1 : 0);
        if (digits > MutableInt128.MAX_DIGITS || scale > MAX_SCALE) {
            sendDouble(text, from, end, sink);
            return;
        }
        exact.set(0);
        for (int i = first; i < end; i++) {
            if (text[i] != '.') {
                exact.multiply(10);
                exact.add(0, text[i] - '0');
            }
        }
        if (text[from] == '-') {
            exact.negate();
        }
        if (scale == 0 && exact.fitsLong()) {
            sink.integer(exact.low());
        } else {
            sink.decimal(exact.high(), exact.low(), scale);
        }
    }

    private static void sendDouble(byte[] text, int from, int to, DocumentSink sink) {
        double value = TextToDouble.parse(text, from, to);
        sink.doubleValue(value == 0 ? 0.0 : value);
    }

    private int fail(int at, String reason) {
        failedAt = at;
        failure = reason;
        return -1;
    }
}
