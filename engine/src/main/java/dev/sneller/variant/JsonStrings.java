package dev.sneller.variant;

import dev.sneller.kernel.EightBytes;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.LittleEndian;
import dev.sneller.variant.text.Utf8;

/**
 * Finds the end of JSON strings eight bytes at a time, and unescapes those that need it.
 *
 * <p>After {@link #scan} the content is the slice ({@link #source}, {@link #start}, {@link #length}): of the text itself when
 * nothing is escaped, else of a buffer that the next scan overwrites.
 */
final class JsonStrings {
    private static final long QUOTES = '"' * EightBytes.ONES;
    private static final long BACKSLASHES = '\\' * EightBytes.ONES;
    private static final long BLANKS = ' ' * EightBytes.ONES;
    private static final int REPLACEMENT = 0xFFFD;

    byte[] source;
    int start;
    int length;
    /** Where and why the last scan failed. */
    int failedAt;

    String failure;

    private final ByteBuilder unescaped = new ByteBuilder();
    private boolean nonAscii;

    /** Reads the string whose first byte behind the quote is at {@code from}; returns the place behind it, or -1. */
    int scan(byte[] text, int from, int to) {
        int p = special(text, from, to);
        if (p < to && text[p] == '"') {
            if (nonAscii && !isWellFormed(text, from, p)) {
                return -1;
            }
            source = text;
            start = from;
            length = p - from;
            return p + 1;
        }
        return scanEscaped(text, from, p, to);
    }

    /** Place of the first quote, backslash or control character; notes whether bytes before it are not ASCII. */
    private int special(byte[] text, int from, int to) {
        int p = from;
        long seen = 0;
        while (p + 8 <= to) {
            long word = LittleEndian.getLong(text, p);
            long quote = word ^ QUOTES;
            long backslash = word ^ BACKSLASHES;
            // exact up to the first hit, which is all that is asked
            long hits =
                    EightBytes.zeros(quote) | EightBytes.zeros(backslash) | (word - BLANKS) & ~word & EightBytes.HIGHS;
            if (hits != 0) {
                int bits = Long.numberOfTrailingZeros(hits) - 7;
                nonAscii = !EightBytes.areAscii(seen | word & ((1L << bits) - 1));
                return p + (bits >>> 3);
            }
            seen |= word;
            p += 8;
        }
        boolean high = !EightBytes.areAscii(seen);
        while (p < to) {
            byte c = text[p];
            if (c == '"' || c == '\\' || c >= 0 && c < ' ') {
                break;
            }
            high |= c < 0;
            p++;
        }
        nonAscii = high;
        return p;
    }

    private boolean isWellFormed(byte[] text, int from, int to) {
        int bad = Utf8.firstMalformed(text, from, to);
        return bad < 0 || fail(bad, "invalid UTF-8") > 0;
    }

    private int fail(int at, String reason) {
        failedAt = at;
        failure = reason;
        return -1;
    }

    private int scanEscaped(byte[] text, int from, int firstSpecial, int to) {
        unescaped.clear();
        int chunk = from;
        int p = firstSpecial;
        for (; ; ) {
            if (nonAscii && !isWellFormed(text, chunk, p)) {
                return -1;
            }
            unescaped.append(text, chunk, p - chunk);
            if (p >= to) {
                return fail(to, "unexpected end inside a string");
            }
            if (text[p] == '"') {
                source = unescaped.array();
                start = 0;
                length = unescaped.size();
                return p + 1;
            }
            if (text[p] != '\\') {
                return fail(p, "control character in a string must be escaped");
            }
            p = unescape(text, p, to);
            if (p < 0) {
                return -1;
            }
            chunk = p;
            p = special(text, p, to);
        }
    }

    /** Decodes the escape whose backslash is at {@code p}; returns the place behind it, or -1. */
    private int unescape(byte[] text, int p, int to) {
        if (p + 1 >= to) {
            return fail(to, "unexpected end inside a string");
        }
        switch (text[p + 1]) {
            case '"', '\\', '/' -> unescaped.append(text[p + 1]);
            case 'b' -> unescaped.append('\b');
            case 'f' -> unescaped.append('\f');
            case 'n' -> unescaped.append('\n');
            case 'r' -> unescaped.append('\r');
            case 't' -> unescaped.append('\t');
            case 'u' -> {
                return unescapeUnicode(text, p, to);
            }
            default -> {
                return fail(p, "unknown escape in a string");
            }
        }
        return p + 2;
    }

    private int unescapeUnicode(byte[] text, int p, int to) {
        int unit = hex4(text, p + 2, to);
        if (unit < 0) {
            return fail(p, "\\u must be followed by four hex digits");
        }
        int end = p + 6;
        if (!Character.isSurrogate((char) unit)) {
            Utf8.append(unit, unescaped);
            return end;
        }
        boolean escapeFollows = end + 1 < to && text[end] == '\\' && text[end + 1] == 'u';
        int low = escapeFollows && Character.isHighSurrogate((char) unit) ? hex4(text, end + 2, to) : -1;
        if (low >= 0 && Character.isLowSurrogate((char) low)) {
            Utf8.append(Character.toCodePoint((char) unit, (char) low), unescaped);
            return end + 6;
        }
        Utf8.append(REPLACEMENT, unescaped);
        return end;
    }

    private static int hex4(byte[] text, int from, int to) {
        if (from + 4 > to) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = text[i] < 0 ? -1 : Character.digit(text[i], 16);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
