package dev.sneller.expression.function.text;

import java.util.Arrays;

/** One run of bytes within another. */
public final class ByteSearch {
    private ByteSearch() {}

    /** Where {@code needle[needleFrom, needleTo)} first begins within {@code bytes[from, to)}, or -1. */
    public static int indexOf(byte[] bytes, int from, int to, byte[] needle, int needleFrom, int needleTo) {
        int length = needleTo - needleFrom;
        if (length == 0) {
            return from;
        }
        byte first = needle[needleFrom];
        byte last = needle[needleTo - 1];
        for (int i = from; i <= to - length; i++) {
            if (bytes[i] == first
                    && bytes[i + length - 1] == last
                    && Arrays.equals(bytes, i, i + length, needle, needleFrom, needleTo)) {
                return i;
            }
        }
        return -1;
    }
}
