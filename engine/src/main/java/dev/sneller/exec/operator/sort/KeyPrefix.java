package dev.sneller.exec.operator.sort;

import dev.sneller.plan.SortKey;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.VariantVector;
import dev.sneller.vector.ZonedVector;

/**
 * The first key of a row as a long whose signed order is the key's order with null place and direction folded in: smaller prefix, earlier
 * row; equal prefixes say nothing.
 */
final class KeyPrefix {
    private KeyPrefix() {}

    static long of(FlatVector vector, int row, SortKey key) {
        if (vector.isNull(row)) {
            return key.nullsFirst() ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        // One bit is given up so that no value meets the two places of NULL.
        long image = image(vector, row) >> 1;
        return key.descending() ? ~image : image;
    }

    /** Signed order of images = order of values, as far as 64 bits tell. */
    private static long image(FlatVector vector, int row) {
        if (vector instanceof I32Vector ints) {
            return (long) ints.values()[row] << 32;
        } else if (vector instanceof F64Vector doubles) {
            long bits = Double.doubleToLongBits(doubles.values()[row] + 0.0);
            return bits < 0 ? bits ^ Long.MAX_VALUE : bits;
        } else if (vector instanceof BytesVector text) {
            return text(text, row);
        } else if (vector instanceof BoolVector bools) {
            return bools.value(row) ? Long.MAX_VALUE : 0;
        } else if (vector instanceof ZonedVector zoned) {
            return image(zoned.instants(), row);
        } else if (vector instanceof VariantVector) {
            return 0;
        }
        long high = ValueOrder.high(vector, row);
        long low = ValueOrder.low(vector, row);
        return high == low >> 63 ? low : high < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private static long text(BytesVector text, int row) {
        byte[] bytes = text.bytes();
        int start = text.start()[row];
        int length = Math.min(Long.BYTES, text.lengths()[row]);
        long image = 0;
        for (int i = 0; i < length; i++) {
            image |= (bytes[start + i] & 0xFFL) << 56 - 8 * i;
        }
        return image ^ Long.MIN_VALUE;
    }
}
