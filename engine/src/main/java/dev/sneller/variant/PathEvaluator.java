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
        return VariantBytes.kind(bytes, at) == VariantKind.OBJECT
                ? VariantBytes.find(bytes, at, key, 0, key.length)
                : VariantBytes.ABSENT;
    }

    /** The element at a position, from 0, of what may be an array. */
    public static int element(byte[] bytes, int at, long position) {
        boolean within = VariantBytes.kind(bytes, at) == VariantKind.ARRAY
                && position >= 0
                && position < VariantBytes.count(bytes, at);
        return within ? VariantBytes.element(bytes, at, (int) position) : VariantBytes.ABSENT;
    }

    /** The value under a key whatever its case; an exact match is preferred. */
    public static int memberIgnoringCase(byte[] bytes, int at, byte[] key) {
        int exact = member(bytes, at, key);
        if (exact != VariantBytes.ABSENT || VariantBytes.kind(bytes, at) != VariantKind.OBJECT) {
            return exact;
        }
        String wanted = new String(key, StandardCharsets.UTF_8);
        int count = VariantBytes.count(bytes, at);
        for (int i = 0; i < count; i++) {
            int start = VariantBytes.keyStart(bytes, at, i);
            int length = VariantBytes.keyLength(bytes, at, i);
            if (wanted.equalsIgnoreCase(new String(bytes, start, length, StandardCharsets.UTF_8))) {
                return start + length;
            }
        }
        return VariantBytes.ABSENT;
    }
}
