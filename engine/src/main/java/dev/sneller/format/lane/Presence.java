package dev.sneller.format.lane;

import dev.sneller.format.CorruptFile;
import dev.sneller.format.kind.KindStream;
import dev.sneller.vector.Batch;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import java.util.Arrays;

/**
 * Which rows of a read have a value in one lane, and where in the lane's page these values lie. Reused from read to read.
 *
 * <p>Dense: the values of all present rows, which lie one behind the other. Sparse: only those of the rows asked for.
 */
public final class Presence {
    /** Reads of at most one row in this many fetch value by value. */
    private static final int SPARSE_RATIO = 8;

    private final long[] bits = new long[Validity.words(Batch.MAX_ROWS)];
    private final int[] slots = new int[Batch.MAX_ROWS];
    private final int[] positions = new int[Batch.MAX_ROWS];
    private int rowCount;
    private long[] mask;
    private boolean sparse;
    private int first;
    private int count;

    /**
     * @param kind whose rows count
     * @param alive null = all
     * @param available values in the lane's page
     */
    public void locate(KindStream kinds, int kind, int from, int rows, SelectionVector alive, int available) {
        rowCount = rows;
        sparse = alive != null && alive.count() * SPARSE_RATIO <= rows;
        if (sparse) {
            locateEach(kinds, kind, from, alive);
        } else {
            count = kinds.select(kind, from, rows, bits);
            mask = count == rows ? null : bits;
            first = count == 0 ? 0 : kinds.rank(kind, from);
        }
        int last = count == 0 ? 0 : sparse ? positions[count - 1] + 1 : first + count;
        CorruptFile.check(last <= available, "{} values in a page of fewer", last);
    }

    private void locateEach(KindStream kinds, int kind, int from, SelectionVector alive) {
        Arrays.fill(bits, 0, Validity.words(rowCount), 0);
        count = 0;
        for (int i = 0; i < alive.count(); i++) {
            int slot = alive.row(i);
            if (kinds.kindAt(from + slot) == kind) {
                slots[count] = slot;
                positions[count] = kinds.rank(kind, from + slot);
                Validity.set(bits, slot);
                count++;
            }
        }
        mask = bits;
    }

    /** Rows of the vector. */
    public int rowCount() {
        return rowCount;
    }

    /** Rows with a value, null = all; belongs to this object. */
    long[] mask() {
        return mask;
    }

    boolean isSparse() {
        return sparse;
    }

    /** Values to fetch. */
    int count() {
        return count;
    }

    /** Dense: position of the first value. */
    int first() {
        return first;
    }

    /** Sparse: positions of the values, ascending. */
    int[] positions() {
        return positions;
    }

    /** Sparse: the row of each value. */
    int[] slots() {
        return slots;
    }

    /** Whether values go to other slots than the first {@link #count}. */
    boolean isScattered() {
        return sparse || count < rowCount;
    }

    /** Moves values 0 to count - 1 to their rows, from behind so that none is overwritten before it moved. */
    void scatter(long[] values) {
        if (!sparse) {
            moveRuns(values, null);
            return;
        }
        for (int i = count - 1; i >= 0; i--) {
            values[slots[i]] = values[i];
        }
    }

    void scatter(double[] values) {
        if (!sparse) {
            moveRuns(values, null);
            return;
        }
        for (int i = count - 1; i >= 0; i--) {
            values[slots[i]] = values[i];
        }
    }

    /** As for longs; slots without a value become 0. */
    void scatterOrZero(int[] values) {
        if (!sparse) {
            moveRuns(values, values);
            return;
        }
        int above = rowCount;
        for (int i = count - 1; i >= 0; i--) {
            int row = slots[i];
            int value = values[i];
            Arrays.fill(values, row + 1, above, 0);
            values[row] = value;
            above = row;
        }
        Arrays.fill(values, 0, above, 0);
    }

    /**
     * Moves run by run of neighbouring rows with a value: mostly few and long, since few rows are NULL or most.
     *
     * @param values an array of any primitive type
     * @param zeroed the same array when rows without a value are to become 0, else null
     */
    private void moveRuns(Object values, int[] zeroed) {
        int above = rowCount;
        int left = count;
        while (left > 0) {
            int last = last(above - 1, 0);
            int first = last(last, -1L) + 1;
            left -= last + 1 - first;
            // Where no row before lacks a value, everything stands where it belongs.
            if (left != first) {
                System.arraycopy(values, left, values, first, last + 1 - first);
            }
            if (zeroed != null) {
                Arrays.fill(zeroed, last + 1, above, 0);
            }
            above = first;
            if (left == first) {
                return;
            }
        }
        if (zeroed != null) {
            Arrays.fill(zeroed, 0, above, 0);
        }
    }

    /** The greatest row up to {@code row} whose bit, flipped by {@code flip}, is set; -1 when there is none. */
    private int last(int row, long flip) {
        if (row < 0) {
            return -1;
        }
        int word = row >>> 6;
        long rest = (bits[word] ^ flip) & -1L >>> 63 - (row & 63);
        while (rest == 0) {
            if (--word < 0) {
                return -1;
            }
            rest = bits[word] ^ flip;
        }
        return (word << 6) + 63 - Long.numberOfLeadingZeros(rest);
    }
}
