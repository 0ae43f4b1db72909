package dev.sneller.format.read;

import dev.sneller.format.CorruptFile;
import java.util.Arrays;

/** Canonical bytes of a path of keys, with its steps found. Immutable. */
final class PathSteps implements Comparable<PathSteps> {
    private static final int KEY_TAG = 1;

    private final byte[] bytes;
    /** Behind the last byte of each step. */
    private final int[] ends;
    /** The key of each step. */
    private final byte[][] keys;

    PathSteps(byte[] bytes) {
        this.bytes = bytes;
        int[] found = new int[4];
        byte[][] names = new byte[4][];
        int count = 0;
        int at = 0;
        while (at < bytes.length) {
            CorruptFile.check(bytes[at] == KEY_TAG, "a path that does not go by keys");
            int end = keyEnd(bytes, at + 1);
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
                names = Arrays.copyOf(names, count * 2);
            }
            names[count] = key(bytes, at + 1, end);
            at = end + 2;
            found[count++] = at;
        }
        ends = Arrays.copyOf(found, count);
        keys = Arrays.copyOf(names, count);
    }

    /** Where the two zeros behind a key begin. */
    private static int keyEnd(byte[] bytes, int from) {
        int at = from;
        while (at + 1 < bytes.length) {
            if (bytes[at] != 0) {
                at++;
            } else if (bytes[at + 1] == 0) {
                return at;
            } else {
                at += 2;
            }
        }
        throw CorruptFile.of("a path without an end");
    }

    /** A zero in a key is followed by FF in the path. */
    private static byte[] key(byte[] bytes, int from, int end) {
        if (!hasZero(bytes, from, end)) {
            return Arrays.copyOfRange(bytes, from, end);
        }
        byte[] key = new byte[end - from];
        int length = 0;
        for (int at = from; at < end; at++) {
            key[length++] = bytes[at];
            at += bytes[at] == 0 ? 1 : 0;
        }
        return Arrays.copyOf(key, length);
    }

    private static boolean hasZero(byte[] bytes, int from, int end) {
        for (int at = from; at < end; at++) {
            if (bytes[at] == 0) {
                return true;
            }
        }
        return false;
    }

    byte[] bytes() {
        return bytes;
    }

    int depth() {
        return ends.length;
    }

    byte[] key(int step) {
        return keys[step];
    }

    /** Leading steps that both have. */
    int common(PathSteps other) {
        int most = Math.min(ends.length, other.ends.length);
        int same = Arrays.mismatch(bytes, other.bytes);
        if (same < 0) {
            return most;
        }
        int steps = 0;
        while (steps < most && ends[steps] <= same) {
            steps++;
        }
        return steps;
    }

    /** Whether this is {@code prefix} or below it. */
    boolean isUnder(byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    @Override
    public int compareTo(PathSteps other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }
}
