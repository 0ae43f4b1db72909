package dev.sneller.exec.operator.sort;

import dev.sneller.exec.operator.rows.RowStore;
import dev.sneller.exec.operator.rows.StoredRows;
import dev.sneller.plan.SortKey;
import java.util.List;

/** An order of rows by their numbers in a store. */
@FunctionalInterface
interface RowOrder {
    int compare(int a, int b);

    /** Compares rows by the keys from key {@code first} on. */
    static int compare(RowStore store, int a, int b, List<SortKey> keys, int first) {
        for (int k = first; k < keys.size(); k++) {
            SortKey key = keys.get(k);
            int order = KeyOrder.compare(
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
