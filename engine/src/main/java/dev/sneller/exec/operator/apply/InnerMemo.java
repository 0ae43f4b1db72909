package dev.sneller.exec.operator.apply;

import dev.sneller.exec.Progress;
import dev.sneller.exec.operator.rows.RowStore;
import dev.sneller.memory.Reservation;
import dev.sneller.type.Datum;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The inner rows of outer values seen before, as long as they fit. One thread. */
final class InnerMemo {
    private static final int MAX_ENTRIES = 1 << 16;
    private static final long MAX_BYTES = 32L << 20;

    /** Batches {@code from} to {@code to - 1} of the store; for mere existence none, but a count of rows. */
    record Entry(int from, int to, long rows) {}

    private final InnerRows inner;
    private final boolean existence;
    private final RowStore rows;
    private final Map<List<Datum>, Entry> entries = new HashMap<>();

    /** @param existence whether only the first row matters, and not what is in it */
    InnerMemo(InnerRows inner, boolean existence, Reservation memory) {
        this.inner = inner;
        this.existence = existence;
        this.rows = new RowStore(memory);
    }

    /** The entry of these outer values if it is remembered, else null. */
    Entry find(List<Datum> outer) {
        return entries.get(outer);
    }

    boolean isFull() {
        return entries.size() >= MAX_ENTRIES || rows.bytes() >= MAX_BYTES;
    }

    /** Forgets everything; entries handed out are void. */
    void clear() {
        entries.clear();
        rows.clear();
    }

    /** Runs the inner plan. */
    Entry evaluate(List<Datum> outer) {
        int from = rows.batchCount();
        long[] count = {0};
        inner.forEach(outer, batch -> {
            count[0] += batch.selectedCount();
            if (existence) {
                return Progress.DONE;
            }
            rows.append(batch);
            return Progress.MORE;
        });
        Entry entry = new Entry(from, rows.batchCount(), count[0]);
        entries.put(outer, entry);
        return entry;
    }

    /** The inner rows of all entries. */
    RowStore rows() {
        return rows;
    }
}
