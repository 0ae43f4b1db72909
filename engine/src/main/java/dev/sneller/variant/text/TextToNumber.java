package dev.sneller.variant.text;

/**
 * Reads text as NUMBER(precision, scale) or FLOAT: sign, digits, point, exponent, blanks around it ignored.
 *
 * <p>Any number of digits is taken; the value is rounded once, half away from zero, to the scale asked for. Results stay in
 * {@link #high}, {@link #low} and {@link #real} until the next call. Owned by one thread.
 */
public final class TextToNumber {
    private static final int SHORT = 10;
    private static final int LONG_DIGITS = 18;

    private final MutableInt128 unscaled = new MutableInt128();
    private double real;

    private byte[] text;
    /** Sign and digits without blanks: [start, end), mantissa up to {@link #mantissaEnd}. */
    private int start;

    private int end;
    private int mantissaStart;
    private int mantissaEnd;
    private int point;
    private int exponent;

    /** High 64 bits of the unscaled value read last. */
    public long high() {
        return unscaled.high();
    }

    /** Low 64 bits of the unscaled value read last. */
    public long low() {
        return unscaled.low();
    }

    /** The double read last. */
    public double real() {
        return real;
    }

    /** OK, FAILED (not a number), or OUT_OF_RANGE (more than {@code precision} digits at that scale). */
    public CastStatus toNumber(byte[] source, int from, int length, int precision, int scale) {
        if (isShort(source, from, length, precision, scale)) {
            return CastStatus.OK;
        }
        return scan(source, from, length) ? round(precision, scale) : CastStatus.FAILED;
    }

    /** Takes digits alone, so few that they fit whatever they are; false when the text is anything else. */
    private boolean isShort(byte[] source, int from, int length, int precision, int scale) {
        if (length == 0 || length > SHORT || length + scale > Math.min(precision, LONG_DIGITS)) {
            return false;
        }
        long value = 0;
        for (int i = from; i < from + length; i++) {
            int digit = source[i] - '0';
            if ((digit | 9 - digit) < 0) {
                return false;
            }
            value = value * 10 + digit;
        }
        unscaled.set(scale == 0 ? value : value * MutableInt128.longPowerOfTen(scale));
        return true;
    }

    /** OK or FAILED; takes {@code nan}, {@code inf} and {@code infinity} in any case as well. */
    public CastStatus toDouble(byte[] source, int from, int length) {
        if (scan(source, from, length)) {
            real = TextToDouble.parse(text, start, end);
            return CastStatus.OK;
        }
        int first = Blanks.skip(source, from, from + length);
        int last = Blanks.trim(source, first, from + length);
        boolean negative = first < last && source[first] == '-';
        int word = negative || first < last && source[first] == '+' ? first + 1 : first;
        if (Blanks.equalsAnyCase("nan", source, first, last)) {
            real = Double.NaN;
            return CastStatus.OK;
        }
        if (Blanks.equalsAnyCase("inf", source, word, last) || Blanks.equalsAnyCase("infinity", source, word, last)) {
            real = negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            return CastStatus.OK;
        }
        return CastStatus.FAILED;
    }

    /** Finds the parts of a number; false when the text is none. */
    private boolean scan(byte[] source, int from, int length) {
        text = source;
        start = Blanks.skip(source, from, from + length);
        end = Blanks.trim(source, start, from + length);
        int p = start;
        if (p < end && (source[p] == '-' || source[p] == '+')) {
            p++;
        }
        mantissaStart = p;
        point = -1;
        int digits = 0;
        for (; p < end; p++) {
            if (Blanks.isDigit(source[p])) {
                digits++;
            } else if (source[p] == '.' && point < 0) {
                point = p;
            } else {
                break;
            }
        }
        mantissaEnd = p;
        if (point < 0) {
            point = p;
        }
        exponent = 0;
        if (digits == 0) {
            return false;
        }
        return p == end || (source[p] | 0x20) == 'e' && scanExponent(p + 1);
    }

    private boolean scanExponent(int from) {
        int p = from;
        boolean negative = p < end && text[p] == '-';
        if (negative || p < end && text[p] == '+') {
            p++;
        }
        int first = p;
        int value = 0;
        for (; p < end && Blanks.isDigit(text[p]); p++) {
            value = Math.min(100_000, value * 10 + (text[p] - '0'));
        }
        exponent = negative ? -value : value;
        return p > first && p == end;
    }

    private CastStatus round(int precision, int scale) {
        unscaled.set(0);
        int p = mantissaStart;
        while (p < mantissaEnd && (text[p] == '0' || text[p] == '.')) {
            p++;
        }
        if (p == mantissaEnd) {
            return CastStatus.OK;
        }
        // digits of the first non-zero one up to the last that the scale keeps
        long beforePoint = p < point ? point - p : point + 1 - p;
        long kept = beforePoint + exponent + scale;
        if (kept > MutableInt128.MAX_DIGITS) {
            return CastStatus.OUT_OF_RANGE;
        }
        if (kept < 0) {
            return CastStatus.OK;
        }
        long chunk = 0;
        int chunkDigits = 0;
        for (int i = 0; i < kept; i++) {
            if (p < mantissaEnd && text[p] == '.') {
                p++;
            }
            chunk = chunk * 10 + (p < mantissaEnd ? text[p++] - '0' : 0);
            if (++chunkDigits == 18) {
                append(chunk, chunkDigits);
                chunk = 0;
                chunkDigits = 0;
            }
        }
        append(chunk, chunkDigits);
        if (p < mantissaEnd && text[p] == '.') {
            p++;
        }
        if (p < mantissaEnd && text[p] >= '5') {
            unscaled.add(0, 1);
        }
        if (!unscaled.isZero() && !unscaled.fits(precision)) {
            return CastStatus.OUT_OF_RANGE;
        }
        if (text[start] == '-') {
            unscaled.negate();
        }
        return CastStatus.OK;
    }

    private void append(long chunk, int digits) {
        unscaled.multiply(MutableInt128.longPowerOfTen(digits));
        unscaled.add(0, chunk);
    }
}
