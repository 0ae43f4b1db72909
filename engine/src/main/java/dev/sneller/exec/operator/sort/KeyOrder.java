package dev.sneller.exec.operator.sort;

import dev.sneller.plan.SortKey;
import dev.sneller.vector.FlatVector;

/** The order of two rows by one key, null place and direction included. */
final class KeyOrder {
    private KeyOrder() {}

    static int compare(SortKey key, FlatVector a, int rowA, FlatVector b, int rowB) {
        boolean nullA = a.isNull(rowA);
        boolean nullB = b.isNull(rowB);
        if (nullA || nullB) {
            return nullA == nullB ? 0 : nullA == key.nullsFirst() ? -1 : 1;
        }
        int order = ValueOrder.compare(a, rowA, b, rowB);
        return key.descending() ? -order : order;
    }
}
