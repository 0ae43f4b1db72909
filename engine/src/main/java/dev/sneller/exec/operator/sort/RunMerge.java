package dev.sneller.exec.operator.sort;

import dev.sneller.exec.operator.rows.RowGather;
import dev.sneller.exec.operator.rows.StoredRows;
import dev.sneller.plan.SortKey;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.FlatVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A k-way merge: a binary heap of cursors with the least row on top. The batches that rows of the current output come from are kept until
 * it is filled, then gathered column by column. One thread.
 */
final class RunMerge {
    /** Batches read for one output, so that long rows do not pile up. */
    private static final int MOST_LOADS = 32;

    private final List<SortKey> keys;
    private final List<LogicalType> types;
    /** Heap of those with rows left. */
    private final RunCursor[] heap;

    private int size;
    private final List<FlatVector[]> window = new ArrayList<>();
    private final StoredRows windowRows = (batch, column) -> window.get(batch)[column];
    private final int[] chosen = new int[Batch.MAX_ROWS];
    /** By place in {@link #heap}: its current batch's place in the window, -1 when no row of it was chosen yet. */
    private final int[] place;

    RunMerge(List<RunCursor> cursors, List<SortKey> keys, List<LogicalType> types) {
        this.keys = keys;
        this.types = types;
        this.heap = new RunCursor[cursors.size()];
        this.place = new int[cursors.size()];
        for (RunCursor cursor : cursors) {
            if (cursor.load()) {
                heap[size++] = cursor;
            }
        }
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i);
        }
    }

    /** Fills the batch with the next rows, at most {@code most}; false at the end. */
    boolean next(Batch batch, int most) {
        window.clear();
        Arrays.fill(place, -1);
        int n = 0;
        int loads = 0;
        while (n < most && size > 0 && loads < MOST_LOADS) {
            if (place[0] < 0) {
                place[0] = window.size();
                window.add(heap[0].columns());
            }
            chosen[n++] = place[0] << StoredRows.BATCH_SHIFT | heap[0].slot();
            loads += advance();
        }
        for (int c = 0; c < types.size() && n > 0; c++) {
            batch.column(c, RowGather.gather(windowRows, c, types.get(c), chosen, 0, n));
        }
        batch.rows(n, null);
        return n > 0;
    }

    /** Passes over rows. */
    void skip(int rows) {
        for (int i = 0; i < rows && size > 0; i++) {
            advance();
        }
    }

    /** Moves the least cursor on; 1 when that took another batch. */
    private int advance() {
        int loads = 0;
        if (!heap[0].step()) {
            loads = 1;
            place[0] = -1;
            if (!heap[0].load()) {
                heap[0] = heap[--size];
                place[0] = place[size];
            }
        }
        if (size > 1) {
            sink(0);
        }
        return loads;
    }

    private void sink(int from) {
        RunCursor cursor = heap[from];
        int itsPlace = place[from];
        int at = from;
        for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && compare(heap[child + 1], heap[child]) < 0) {
                child++;
            }
            if (compare(cursor, heap[child]) <= 0) {
                break;
            }
            heap[at] = heap[child];
            place[at] = place[child];
            at = child;
        }
        heap[at] = cursor;
        place[at] = itsPlace;
    }

    private int compare(RunCursor a, RunCursor b) {
        if (a.prefix() != b.prefix()) {
            return Long.compare(a.prefix(), b.prefix());
        }
        for (SortKey key : keys) {
            int order = KeyOrder.compare(key, a.columns()[key.column()], a.slot(), b.columns()[key.column()], b.slot());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
