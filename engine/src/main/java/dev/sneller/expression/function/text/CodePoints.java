package dev.sneller.expression.function.text;

import dev.sneller.kernel.EightBytes;
import dev.sneller.variant.text.LittleEndian;

/** Code points in slices of well-formed UTF-8. */
public final class CodePoints {

    private CodePoints() {}

    public static int count(byte[] bytes, int from, int to) {
        int n = 0;
        for (int i = from; i < to; i++) {
            n += (bytes[i] & 0xC0) != 0x80 ? 1 : 0;
        }
        return n;
    }

    /** Whether a code point is one of a slice's. */
    public static boolean isIn(int codePoint, byte[] set, int from, int to) {
        for (int i = from; i < to; i = next(set, i)) {
            if (at(set, i) == codePoint) {
                return true;
            }
        }
        return false;
    }

    /** One form for both cases of a letter and their variants, by Unicode's simple mappings. */
    public static int fold(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint - 'A' >= 0 && codePoint - 'Z' <= 0 ? codePoint | 0x20 : codePoint;
        }
        return Character.toLowerCase(Character.toUpperCase(codePoint));
    }

    /** Where the code point after the one at {@code at} begins. */
    public static int next(byte[] bytes, int at) {
        int lead = bytes[at];
        return lead >= 0 ? at + 1 : at + (lead < (byte) 0xE0 ? 2 : lead < (byte) 0xF0 ? 3 : 4);
    }

    /** Where the code point before {@code at} begins. */
    public static int previous(byte[] bytes, int at) {
        int i = at - 1;
        while ((bytes[i] & 0xC0) == 0x80) {
            i--;
        }
        return i;
    }

    /** Where the {@code n}-th code point after {@code from} begins, {@code to} when there are fewer. */
    public static int forward(byte[] bytes, int from, int to, long n) {
        int at = from;
        long left = n;
        while (left > 0 && at < to) {
            if (at + Long.BYTES <= to && EightBytes.areAscii(LittleEndian.getLong(bytes, at))) {
                int step = (int) Math.min(left, Long.BYTES);
                at += step;
                left -= step;
            } else {
                at = next(bytes, at);
                left--;
            }
        }
        return at;
    }

    public static int at(byte[] bytes, int at) {
        int lead = bytes[at];
        if (lead >= 0) {
            return lead;
        }
        int second = bytes[at + 1] & 0x3F;
        if (lead < (byte) 0xE0) {
            return (lead & 0x1F) << 6 | second;
        }
        int third = bytes[at + 2] & 0x3F;
        return lead < (byte) 0xF0
                ? (lead & 0x0F) << 12 | second << 6 | third
                : (lead & 0x07) << 18 | second << 12 | third << 6 | bytes[at + 3] & 0x3F;
    }

    /** Writes one code point and returns where the next would go; at most four bytes. */
    public static int put(int codePoint, byte[] target, int at) {
        if (codePoint < 0x80) {
            target[at] = (byte) codePoint;
            return at + 1;
        }
        if (codePoint < 0x800) {
            target[at] = (byte) (0xC0 | codePoint >> 6);
            return tail(codePoint, 1, target, at + 1);
        }
        if (codePoint < 0x10000) {
            target[at] = (byte) (0xE0 | codePoint >> 12);
            return tail(codePoint, 2, target, at + 1);
        }
        target[at] = (byte) (0xF0 | codePoint >> 18);
        return tail(codePoint, 3, target, at + 1);
    }

    private static int tail(int codePoint, int bytes, byte[] target, int at) {
        for (int i = 0; i < bytes; i++) {
            target[at + i] = (byte) (0x80 | codePoint >> 6 * (bytes - 1 - i) & 0x3F);
        }
        return at + bytes;
    }
}
