package dev.sneller.exec.operator.join;

import dev.sneller.exec.operator.rows.KeptRows;
import dev.sneller.vector.Batch;

/**
 * Which right rows have had a pair. Many threads set flags at once, all to the same value, so no lock is needed; they are read after all of
 * them have ended.
 */
final class MatchFlags {
    private final byte[][] flags;

    MatchFlags(int segments) {
        flags = new byte[segments][Batch.MAX_ROWS];
    }

    void set(int row) {
        flags[KeptRows.segmentOf(row)][KeptRows.slotOf(row)] = 1;
    }

    boolean isSet(int row) {
        return flags[KeptRows.segmentOf(row)][KeptRows.slotOf(row)] != 0;
    }

    /** Bytes that flags of so many segments hold. */
    static long bytes(int segments) {
        return (long) segments * Batch.MAX_ROWS;
    }
}
