package dev.sneller.variant;

import dev.sneller.error.Invariant;
import dev.sneller.type.Path;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Walks one path down into values in binary form. Immutable, so threads may share it.
 *
 * <p>A wrong kind on the way, an absent key or a position outside an array is {@link VariantBytes#ABSENT}, never an error. An
 * undefined element is found as such.
 */
public final class PathEvaluator {
    /** UTF-8 of the key of each step, null where the step is a position. */
    private final byte[][] keys;

    private final int[] positions;

    /** @param path of keys and positions; any-element steps have more than one answer and belong to unnesting */
    public PathEvaluator(Path path) {
        List<Path.Step> steps = path.steps();
        keys = new byte[steps.size()][];
        positions = new int[steps.size()];
        for (int i = 0; i < keys.length; i++) {
            if (steps.get(i) instanceof Path.Step.Key key) {
                keys[i] = key.name().getBytes(StandardCharsets.UTF_8);
            } else if (steps.get(i) instanceof Path.Step.Index index) {
                positions[i] = index.position();
            } else {
                throw Invariant.unreachable(path);
            }
        }
    }

    /** Where the value at the path's end starts, or {@link VariantBytes#ABSENT}. */
    public int evaluate(byte[] bytes, int at) {
        int value = at;
        for (int i = 0; i < keys.length && value != VariantBytes.ABSENT; i++) {
            value = keys[i] != null ? member(bytes, value, keys[i]) : element(bytes, value, positions[i]);
        }
        return value;
    }

    /** The value under a key of what may be an object. */
    public static int member(byte[] bytes, int at, byte[] key) {
        return member(bytes, at, key, 0, key.length);
    }

    /** The value under a key, a slice, of what may be an object. */
    public static int member(byte[] bytes, int at, byte[] key, int from, int length) {
        return VariantBytes.kind(bytes, at) == VariantKind.OBJECT
                ? VariantBytes.find(bytes, at, key, from, length)
                : VariantBytes.ABSENT;
    }

    /** The element at a position, from 0, of what may be an array. */
    public static int element(byte[] bytes, int at, long position) {
        boolean within = VariantBytes.kind(bytes, at) == VariantKind.ARRAY
                && position >= 0
                && position < VariantBytes.count(bytes, at);
        return within ? VariantBytes.element(bytes, at, (int) position) : VariantBytes.ABSENT;
    }

    /** The value under the first key that equals a key but for its case. */
    public static int memberIgnoringCase(byte[] bytes, int at, byte[] key, int from, int length) {
        if (VariantBytes.kind(bytes, at) != VariantKind.OBJECT) {
            return VariantBytes.ABSENT;
        }
        int count = VariantBytes.count(bytes, at);
        for (int i = 0; i < count; i++) {
            int start = VariantBytes.keyStart(bytes, at, i);
            int keyLength = VariantBytes.keyLength(bytes, at, i);
            if (equalIgnoringCase(bytes, start, keyLength, key, from, length)) {
                return start + keyLength;
            }
        }
        return VariantBytes.ABSENT;
    }

    /** Bytes of ASCII one by one; the first beyond it leaves the answer to the characters. */
    private static boolean equalIgnoringCase(byte[] a, int aFrom, int aLength, byte[] b, int bFrom, int bLength) {
        int shared = Math.min(aLength, bLength);
        for (int i = 0; i < shared; i++) {
            byte x = a[aFrom + i];
            byte y = b[bFrom + i];
            if (x < 0 || y < 0) {
                String left = new String(a, aFrom, aLength, StandardCharsets.UTF_8);
                return left.equalsIgnoreCase(new String(b, bFrom, bLength, StandardCharsets.UTF_8));
            }
            if (lower(x) != lower(y)) {
                return false;
            }
        }
        return aLength == bLength;
    }

    private static int lower(byte c) {
        return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
    }
}
