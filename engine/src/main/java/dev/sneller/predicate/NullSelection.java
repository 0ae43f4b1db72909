package dev.sneller.predicate;

import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.Validity;

/** IS [NOT] NULL over vectors, word-wise. */
final class NullSelection {
    private NullSelection() {}

    static void select(ColumnPredicate.NullTest test, ColumnVector vector, long[] mask) {
        long[] validity = vector.validity();
        int rows = vector.length();
        for (int w = 0; w < Validity.words(rows); w++) {
            long present = validity == null ? -1L : validity[w];
            long beyond = w == rows >>> 6 ? -1L << rows : 0;
            mask[w] &= (test.wantsNull() ? ~present : present) | beyond;
        }
    }
}
