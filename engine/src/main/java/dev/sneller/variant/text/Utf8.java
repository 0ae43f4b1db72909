package dev.sneller.variant.text;

import dev.sneller.kernel.EightBytes;

/** Checks and writes UTF-8 on byte slices. */
public final class Utf8 {
    private Utf8() {}

    /** Position of the first byte that is not well-formed UTF-8 (no overlong forms, no surrogates), or -1 when all are. */
    public static int firstMalformed(byte[] bytes, int from, int to) {
        int p = from;
        while (p < to) {
            if (bytes[p] >= 0) {
                p++;
                while (p + 8 <= to && EightBytes.areAscii(LittleEndian.getLong(bytes, p))) {
                    p += 8;
                }
                continue;
            }
            int length = sequenceLength(bytes, p, to);
            if (length == 0) {
                return p;
            }
            p += length;
        }
        return -1;
    }

    /** Position of the first byte that is not ASCII, or -1. */
    public static int firstNonAscii(byte[] bytes, int from, int to) {
        int p = from;
        while (p + 8 <= to && EightBytes.areAscii(LittleEndian.getLong(bytes, p))) {
            p += 8;
        }
        while (p < to && bytes[p] >= 0) {
            p++;
        }
        return p < to ? p : -1;
    }

    /** Bytes of the well-formed sequence that starts with the non-ASCII byte at {@code p}, or 0. */
    private static int sequenceLength(byte[] bytes, int p, int to) {
        int lead = bytes[p] & 0xFF;
        if (lead < 0xC2 || lead > 0xF4 || p + 1 >= to) {
            return 0;
        }
        int second = bytes[p + 1] & 0xFF;
        if (lead < 0xE0) {
            return isContinuation(second) ? 2 : 0;
        }
        if (p + 2 >= to || !isContinuation(bytes[p + 2])) {
            return 0;
        }
        if (lead < 0xF0) {
            int least = lead == 0xE0 ? 0xA0 : 0x80;
            int most = lead == 0xED ? 0x9F : 0xBF;
            return second >= least && second <= most ? 3 : 0;
        }
        if (p + 3 >= to || !isContinuation(bytes[p + 3])) {
            return 0;
        }
        int least = lead == 0xF0 ? 0x90 : 0x80;
        int most = lead == 0xF4 ? 0x8F : 0xBF;
        return second >= least && second <= most ? 4 : 0;
    }

    private static boolean isContinuation(int value) {
        return (value & 0xC0) == 0x80;
    }

    /** Appends one code point. */
    public static void append(int codePoint, ByteBuilder out) {
        if (codePoint < 0x80) {
            out.append(codePoint);
        } else if (codePoint < 0x800) {
            out.append(0xC0 | codePoint >> 6).append(0x80 | codePoint & 0x3F);
        } else if (codePoint < 0x10000) {
            out.append(0xE0 | codePoint >> 12)
                    .append(0x80 | codePoint >> 6 & 0x3F)
                    .append(0x80 | codePoint & 0x3F);
        } else {
            out.append(0xF0 | codePoint >> 18).append(0x80 | codePoint >> 12 & 0x3F);
            out.append(0x80 | codePoint >> 6 & 0x3F).append(0x80 | codePoint & 0x3F);
        }
    }
}
