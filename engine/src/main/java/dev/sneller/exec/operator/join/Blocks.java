package dev.sneller.exec.operator.join;

import dev.sneller.exec.operator.rows.KeptRows;
import dev.sneller.vector.Batch;
import dev.sneller.vector.Compaction;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.SelectionVector;

/**
 * All pairs of a left batch and the kept right rows, a block at a time and without copying: one row as constants beside a batch of the other
 * side. Which side gives the single rows is chosen so that there are fewer blocks. One thread.
 */
final class Blocks {
    private final KeptRows right;
    private final Batch pairs;
    private final SelectionVector oneLeft = new SelectionVector(1);
    private final int[] oneRight = new int[1];
    private Batch in;
    private boolean isLeftSingle;
    /** Of the single row: its index among the left batch's selected rows, or its slot. */
    private int single;

    private int segment;

    /** @param pairs where blocks are put: left columns, then right ones */
    Blocks(KeptRows right, Batch pairs) {
        this.right = right;
        this.pairs = pairs;
        oneLeft.count(1);
    }

    void begin(Batch left) {
        in = left;
        isLeftSingle = (long) left.selectedCount() * right.segmentCount() < right.rowCount();
        single = -1;
        segment = 0;
    }

    /** Puts the next block into the batch of pairs, if there is one. @param rows the left rows still of interest */
    boolean next(SelectionVector rows) {
        return isLeftSingle ? nextLeft() : nextRight(rows);
    }

    private boolean nextLeft() {
        if (single < 0 || segment + 1 == right.segmentCount()) {
            if (++single >= in.selectedCount() || right.segmentCount() == 0) {
                return false;
            }
            segment = -1;
            oneLeft.rows()[0] = in.row(single);
        }
        segment++;
        int count = right.segmentRows(segment);
        for (int c = 0; c < in.columnCount(); c++) {
            pairs.column(c, new ConstantVector(Compaction.flatCopy(in.column(c), oneLeft, 1), count));
        }
        for (int c = 0; c < right.columnCount(); c++) {
            pairs.column(in.columnCount() + c, right.segment(segment, c));
        }
        pairs.rows(count, null);
        return true;
    }

    private boolean nextRight(SelectionVector rows) {
        single++;
        while (segment < right.segmentCount() && single == right.segmentRows(segment)) {
            segment++;
            single = 0;
        }
        if (segment == right.segmentCount()) {
            return false;
        }
        oneRight[0] = KeptRows.firstRow(segment) + single;
        for (int c = 0; c < in.columnCount(); c++) {
            pairs.column(c, in.column(c));
        }
        for (int c = 0; c < right.columnCount(); c++) {
            pairs.column(
                    in.columnCount() + c, new ConstantVector(right.column(c).gather(oneRight, null, 1), in.rowCount()));
        }
        pairs.rows(in.rowCount(), rows);
        return true;
    }

    /** Leaves out the rest of the single left row, where there is one. */
    void skipLeftRow() {
        if (isLeftSingle) {
            segment = right.segmentCount() - 1;
        }
    }

    boolean isLeftSingle() {
        return isLeftSingle;
    }

    /** The left row of a pair of the current block. */
    int leftRow(int pair) {
        return isLeftSingle ? oneLeft.row(0) : pair;
    }

    /** The right row of a pair of the current block. */
    int rightRow(int pair) {
        return isLeftSingle ? KeptRows.firstRow(segment) + pair : oneRight[0];
    }
}
