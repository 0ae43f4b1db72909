package dev.sneller.exec.operator.join.table;

import dev.sneller.exec.operator.rows.KeptColumn;
import dev.sneller.exec.operator.rows.KeptIntegers;
import dev.sneller.exec.operator.rows.KeptRows;

/** The least and the greatest of the integers that a column keeps. */
record KeyRange(long least, long greatest) {
    /** An array over the range may have this many entries for each row, and some more. */
    private static final long ENTRIES_PER_ROW = 8;

    private static final long SOME = 4096;
    private static final long MOST = 1L << 30;

    /** Null where an array by key would be too sparse, or the keys are no integers of 64 bits. */
    static KeyRange of(KeptRows rows, KeptColumn key) {
        if (!(key instanceof KeptIntegers integers) || integers.isWide()) {
            return null;
        }
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        for (int segment = 0; segment < rows.segmentCount(); segment++) {
            int first = KeptRows.firstRow(segment);
            for (int row = first; row < first + rows.segmentRows(segment); row++) {
                if (!key.isNull(row)) {
                    long value = integers.low(row);
                    least = Math.min(least, value);
                    greatest = Math.max(greatest, value);
                }
            }
        }
        if (least > greatest) {
            return new KeyRange(0, -1);
        }
        long span = greatest - least;
        return span >= 0 && span < MOST && span <= rows.rowCount() * ENTRIES_PER_ROW + SOME
                ? new KeyRange(least, greatest)
                : null;
    }

    /** Keys in the range. */
    int size() {
        return (int) (greatest - least + 1);
    }
}
