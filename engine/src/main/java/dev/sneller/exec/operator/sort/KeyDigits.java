package dev.sneller.exec.operator.sort;

import dev.sneller.plan.SortKey;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.VariantVector;
import dev.sneller.vector.ZonedVector;

/**
 * A key's value as a sequence of longs, its digits: the signed order of the first that differ is the key's order, with null place and
 * direction folded in. Most values are one digit; texts have one for seven bytes. Documents have none: they are compared.
 *
 * <p>NULL is the least or the greatest long, which no digit of a value is.
 */
final class KeyDigits {
    private static final int TEXT_BYTES = 7;
    /** Beside the bytes of a text: how many of them there are, eight for more than seven. */
    private static final int COUNT_BITS = 4;

    private static final long LEAST = Long.MIN_VALUE + 1;
    private static final long GREATEST = Long.MAX_VALUE - 1;

    private KeyDigits() {}

    /** The first digit; of a document always the same. */
    static long first(FlatVector vector, int row, SortKey key) {
        return of(vector, row, key, 0);
    }

    /** Digit {@code depth}, which is 0 or has one before it that is not the last. */
    static long of(FlatVector vector, int row, SortKey key, int depth) {
        if (vector.isNull(row)) {
            return key.nullsFirst() ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        long digit = digit(vector, row, depth);
        return key.descending() ? ~digit : digit;
    }

    /** Whether values with this digit and the same ones before may differ in a next one. */
    static boolean hasNext(FlatVector vector, int row, int depth) {
        if (vector.isNull(row)) {
            return false;
        } else if (vector instanceof BytesVector text) {
            return text.lengths()[row] > TEXT_BYTES * (depth + 1);
        } else if (vector instanceof ZonedVector zoned) {
            return hasNext(zoned.instants(), row, depth);
        }
        boolean isInteger = vector instanceof I64Vector || vector instanceof I128Vector;
        return isInteger && isOutside(digit(vector, row, 0)) && depth < 3;
    }

    private static long digit(FlatVector vector, int row, int depth) {
        if (vector instanceof BytesVector text) {
            return text(text, row, depth * TEXT_BYTES);
        } else if (vector instanceof I64Vector longs) {
            long value = longs.values()[row];
            return depth == 0 ? clamped(value) : wide(value >> 63, value, depth);
        } else if (vector instanceof I128Vector wide) {
            long high = wide.high()[row];
            long low = wide.low()[row];
            return depth > 0 ? wide(high, low, depth) : high == low >> 63 ? clamped(low) : high < 0 ? LEAST : GREATEST;
        } else if (vector instanceof I32Vector ints) {
            return ints.values()[row];
        } else if (vector instanceof F64Vector doubles) {
            long bits = Double.doubleToLongBits(doubles.values()[row] + 0.0);
            return bits < 0 ? bits ^ Long.MAX_VALUE : bits;
        } else if (vector instanceof BoolVector bools) {
            return bools.value(row) ? 1 : 0;
        } else if (vector instanceof ZonedVector zoned) {
            return digit(zoned.instants(), row, depth);
        }
        return 0;
    }

    private static long clamped(long value) {
        return Math.max(LEAST, Math.min(value, GREATEST));
    }

    /** Integers that the first digit only knows to be beyond it. */
    private static boolean isOutside(long first) {
        return first == LEAST || first == GREATEST;
    }

    /** 62, 62 and 4 bits. */
    private static long wide(long high, long low, int depth) {
        return switch (depth) {
            case 1 -> high >> 2;
            case 2 -> (high & 3) << 60 | low >>> 4;
            default -> low & 15;
        };
    }

    private static long text(BytesVector text, int row, int from) {
        byte[] bytes = text.bytes();
        int start = text.start()[row] + from;
        int length = text.lengths()[row] - from;
        int count = Math.min(TEXT_BYTES, length);
        long digit = 0;
        for (int i = 0; i < count; i++) {
            digit = digit << Byte.SIZE | bytes[start + i] & 0xFF;
        }
        digit <<= Byte.SIZE * (TEXT_BYTES - count);
        return digit << COUNT_BITS | Math.min(TEXT_BYTES + 1, length);
    }

    /** Whether values of this kind have to be compared when their digits are equal. */
    static boolean isCompared(FlatVector vector) {
        return vector instanceof VariantVector;
    }
}
