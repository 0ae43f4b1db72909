package dev.sneller.format.residual;

/** What canonical path bytes say without being decoded. */
final class CanonicalPath {
    private static final int KEY = 1;

    private CanonicalPath() {}

    /** Whether one of the steps is any element. */
    static boolean isThroughArray(byte[] path, int from, int length) {
        int end = from + length;
        int p = from;
        while (p < end) {
            if (path[p++] != KEY) {
                return true;
            }
            // a zero inside a key is followed by FF, the end of the key by another zero
            while (p + 1 < end && (path[p] != 0 || path[p + 1] != 0)) {
                p += path[p] == 0 ? 2 : 1;
            }
            p += 2;
        }
        return false;
    }
}
