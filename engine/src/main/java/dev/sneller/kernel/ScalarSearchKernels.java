package dev.sneller.kernel;

import java.util.Arrays;

/** Search by the needle's first and last byte, then the rest. */
final class ScalarSearchKernels implements SearchKernels {

    @Override
    public int indexOf(byte[] bytes, int from, int to, byte[] needle) {
        int size = needle.length;
        if (size == 0) {
            return from;
        }
        byte first = needle[0];
        byte last = needle[size - 1];
        for (int at = from; at <= to - size; at++) {
            if (bytes[at] == first
                    && bytes[at + size - 1] == last
                    && Arrays.equals(bytes, at, at + size, needle, 0, size)) {
                return at;
            }
        }
        return -1;
    }
}
