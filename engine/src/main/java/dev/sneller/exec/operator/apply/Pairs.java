package dev.sneller.exec.operator.apply;

import dev.sneller.exec.operator.rows.RepeatedColumns;
import dev.sneller.exec.operator.rows.RowGather;
import dev.sneller.exec.operator.rows.RowStore;
import dev.sneller.plan.Binary;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.SelectionVector;
import java.util.List;

/** Pairs of left rows and kept inner rows on their way out, at most a batch of them. One thread. */
final class Pairs {
    /** The inner row of a left row that has none: NULLs. */
    static final int NO_ROW = -1;

    private final RepeatedColumns lefts;
    private final List<LogicalType> rightTypes;
    private final SelectionVector leftRows = new SelectionVector(Batch.MAX_ROWS);
    private final int[] rightRows = new int[Batch.MAX_ROWS];
    private int count;

    Pairs(Binary.Apply plan) {
        lefts = RepeatedColumns.first(plan.left().types().size());
        rightTypes = plan.right().types();
    }

    /** Left rows are those of this batch from now on. */
    void begin(Batch in) {
        lefts.begin(in);
    }

    boolean isEmpty() {
        return count == 0;
    }

    boolean isFull() {
        return count == Batch.MAX_ROWS;
    }

    void add(int leftRow, int rightRow) {
        leftRows.rows()[count] = leftRow;
        rightRows[count++] = rightRow;
    }

    /** Fills a batch with the pairs and forgets them. @param rows the inner rows by number */
    void moveTo(Batch out, RowStore rows) {
        leftRows.count(count);
        lefts.into(out, leftRows, count);
        int first = out.columnCount() - rightTypes.size();
        for (int c = 0; c < rightTypes.size(); c++) {
            out.column(first + c, RowGather.gather(rows, c, rightTypes.get(c), rightRows, 0, count));
        }
        out.rows(count, null);
        count = 0;
    }
}
