package dev.sneller.exec.operator.sort;

import dev.sneller.exec.operator.rows.RowStore;
import dev.sneller.exec.operator.rows.StoredRows;
import dev.sneller.plan.SortKey;
import dev.sneller.vector.FlatVector;
import java.util.List;

/** The order of two rows by their keys, null place and direction included. */
public final class KeyOrder {
    private KeyOrder() {}

    /** By one key. */
    public static int compare(SortKey key, FlatVector a, int rowA, FlatVector b, int rowB) {
        boolean nullA = a.isNull(rowA);
        boolean nullB = b.isNull(rowB);
        if (nullA || nullB) {
            return nullA == nullB ? 0 : nullA == key.nullsFirst() ? -1 : 1;
        }
        int order = ValueOrder.compare(a, rowA, b, rowB);
        return key.descending() ? -order : order;
    }

    /** Of two rows of a store, by the keys from key {@code first} on. */
    static int compare(RowStore store, int a, int b, List<SortKey> keys, int first) {
        for (int k = first; k < keys.size(); k++) {
            SortKey key = keys.get(k);
            int order = compare(
                    key,
                    store.column(a >>> StoredRows.BATCH_SHIFT, key.column()),
                    a & StoredRows.SLOT_MASK,
                    store.column(b >>> StoredRows.BATCH_SHIFT, key.column()),
                    b & StoredRows.SLOT_MASK);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
