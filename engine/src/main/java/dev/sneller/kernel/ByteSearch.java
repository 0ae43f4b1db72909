package dev.sneller.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** One run of bytes within another: eight places at a time, by the needle's first and last byte within a word, then the rest. */
public final class ByteSearch {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private ByteSearch() {}

    /** Where {@code needle[needleFrom, needleTo)} first begins within {@code bytes[from, to)}, or -1; an empty one at {@code from}. */
    public static int indexOf(byte[] bytes, int from, int to, byte[] needle, int needleFrom, int needleTo) {
        int length = needleTo - needleFrom;
        if (length == 0) {
            return from;
        }
        byte first = needle[needleFrom];
        byte last = needle[needleTo - 1];
        long firsts = (first & 0xFF) * EightBytes.ONES;
        long lasts = (last & 0xFF) * EightBytes.ONES;
        int end = to - length;
        int at = from;
        for (; at <= end - 7; at += 8) {
            long differing = (long) LONG.get(bytes, at) ^ firsts | (long) LONG.get(bytes, at + length - 1) ^ lasts;
            // What is marked above a zero without being one fails the comparison.
            for (long places = EightBytes.zeros(differing); places != 0; places &= places - 1) {
                int place = at + (Long.numberOfTrailingZeros(places) >>> 3);
                if (Arrays.equals(bytes, place, place + length, needle, needleFrom, needleTo)) {
                    return place;
                }
            }
        }
        for (; at <= end; at++) {
            if (bytes[at] == first
                    && bytes[at + length - 1] == last
                    && Arrays.equals(bytes, at, at + length, needle, needleFrom, needleTo)) {
                return at;
            }
        }
        return -1;
    }
}
