package dev.sneller.exec.operator.join.table;

import dev.sneller.exec.operator.rows.KeptRows;
import dev.sneller.memory.Reservation;
import dev.sneller.vector.Batch;

/** For each row the next one with the same keys. A segment's links exist from its first one on, so unique keys cost nothing. */
final class RowChains {
    private static final long SEGMENT_BYTES = (long) Integer.BYTES * Batch.MAX_ROWS;

    private final int[][] next;
    private final Reservation memory;
    private long bytes;
    private volatile boolean hasAny;

    /** @param bytes what the owner of the reservation holds already */
    RowChains(int segments, Reservation memory, long bytes) {
        this.next = new int[segments][];
        this.memory = memory;
        this.bytes = bytes;
    }

    /** Lets {@code row} lead to {@code other}; only the thread that links the row's segment calls this. */
    void link(int row, int other) {
        int segment = KeptRows.segmentOf(row);
        int[] links = next[segment];
        if (links == null) {
            links = open(segment);
        }
        // Shifted by one, so that a fresh array says: none.
        links[KeptRows.slotOf(row)] = other + 1;
    }

    private synchronized int[] open(int segment) {
        hasAny = true;
        bytes += SEGMENT_BYTES;
        memory.ensure(bytes);
        next[segment] = new int[Batch.MAX_ROWS];
        return next[segment];
    }

    int next(int row) {
        int[] links = next[KeptRows.segmentOf(row)];
        return links == null ? JoinTable.NONE : links[KeptRows.slotOf(row)] - 1;
    }

    boolean areEmpty() {
        return !hasAny;
    }
}
