package dev.sneller.exec.operator.window;

import dev.sneller.exec.operator.rows.StoredRows;
import dev.sneller.exec.operator.sort.ValueOrder;
import dev.sneller.plan.SortKey;
import dev.sneller.vector.FlatVector;

/** The rows whose key reaches the current row's boundary; a row without key sees its peers only. */
final class RangeBound implements FrameBound {
    private final WindowRows rows;
    private final SortKey key;
    private final int boundary;
    private final boolean isEnd;
    private int reached;
    private int peersStart;

    /** @param boundary column with the key at the bound */
    RangeBound(WindowRows rows, SortKey key, int boundary, boolean isEnd) {
        this.rows = rows;
        this.key = key;
        this.boundary = boundary;
        this.isEnd = isEnd;
    }

    @Override
    public long of(Partition partition, int row) {
        if (row == partition.start()) {
            reached = row;
        }
        if (rows.startsPeers(row)) {
            peersStart = row;
        }
        FlatVector limits = rows.column(row >>> StoredRows.BATCH_SHIFT, boundary);
        int slot = row & StoredRows.SLOT_MASK;
        if (limits.isNull(slot)) {
            return isEnd ? rows.peersEnd(row, partition.end()) : peersStart;
        }
        while (reached < partition.end() && isBefore(reached, limits, slot)) {
            reached++;
        }
        return reached;
    }

    /** Whether a row lies before the bound: before a start's first row, or not behind an end's last. */
    private boolean isBefore(int row, FlatVector limits, int slot) {
        FlatVector keys = rows.column(row >>> StoredRows.BATCH_SHIFT, key.column());
        int keySlot = row & StoredRows.SLOT_MASK;
        if (keys.isNull(keySlot)) {
            return key.nullsFirst();
        }
        int order = ValueOrder.compare(keys, keySlot, limits, slot);
        int directed = key.descending() ? -order : order;
        return isEnd ? directed <= 0 : directed < 0;
    }
}
