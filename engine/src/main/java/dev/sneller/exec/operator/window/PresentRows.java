package dev.sneller.exec.operator.window;

import java.util.Arrays;

/** The rows of a partition whose argument is not NULL, for IGNORE NULLS. */
final class PresentRows {
    private final WindowArgument argument;
    private final WindowRows rows;
    private int[] present = new int[16];
    private int count;

    PresentRows(WindowArgument argument, WindowRows rows) {
        this.argument = argument;
        this.rows = rows;
    }

    void load(Partition partition) {
        count = 0;
        for (int row = partition.start(); row < partition.end(); row++) {
            if (!argument.isNull(rows, row)) {
                if (count == present.length) {
                    present = Arrays.copyOf(present, count * 2);
                }
                present[count++] = row;
            }
        }
    }

    /** How many present rows lie before {@code row}. */
    int before(int row) {
        int found = Arrays.binarySearch(present, 0, count, row);
        return found >= 0 ? found : -found - 1;
    }

    /** The row with so many present rows before it, {@link Picks#NO_ROW} outside of the partition. */
    int row(long index) {
        return index < 0 || index >= count ? Picks.NO_ROW : present[(int) index];
    }
}
