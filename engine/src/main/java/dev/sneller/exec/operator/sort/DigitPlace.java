package dev.sneller.exec.operator.sort;

import dev.sneller.plan.SortKey;
import dev.sneller.vector.FlatVector;
import java.util.List;

/**
 * Where a digit comes from.
 *
 * @param key number of the key; that of none when a row has no further digit
 * @param depth which of that key's digits
 */
record DigitPlace(int key, int depth) {
    private static final int KEPT_KEYS = 8;
    private static final int KEPT_DEPTHS = 4;
    private static final DigitPlace[] KEPT = new DigitPlace[KEPT_KEYS * KEPT_DEPTHS];

    static {
        for (int i = 0; i < KEPT.length; i++) {
            KEPT[i] = new DigitPlace(i / KEPT_DEPTHS, i % KEPT_DEPTHS);
        }
    }

    static final DigitPlace START = of(0, 0);

    private static DigitPlace of(int key, int depth) {
        return key < KEPT_KEYS && depth < KEPT_DEPTHS ? KEPT[key * KEPT_DEPTHS + depth] : new DigitPlace(key, depth);
    }

    boolean isIn(List<SortKey> keys) {
        return key < keys.size();
    }

    /** The next one of a row. @param vector values of this place's key */
    DigitPlace next(FlatVector vector, int row) {
        return KeyDigits.hasNext(vector, row, depth) ? of(key, depth + 1) : of(key + 1, 0);
    }
}
