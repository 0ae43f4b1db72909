package dev.sneller.predicate;

import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.Validity;
import java.util.Arrays;

/** IS [NOT] NULL over vectors, word-wise. */
final class NullSelection {
    private NullSelection() {}

    static void select(ColumnPredicate.NullTest test, ColumnVector vector, long[] mask) {
        long[] validity = vector.validity();
        int words = Validity.words(vector.length());
        if (validity == null) {
            if (test.wantsNull()) {
                Arrays.fill(mask, 0, words, 0);
            }
            return;
        }
        for (int w = 0; w < words; w++) {
            mask[w] &= test.wantsNull() ? ~validity[w] : validity[w];
        }
    }
}
