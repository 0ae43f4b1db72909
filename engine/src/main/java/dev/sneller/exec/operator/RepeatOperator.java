package dev.sneller.exec.operator;

import dev.sneller.exec.Operator;
import dev.sneller.exec.OperatorTask;
import dev.sneller.exec.Progress;
import dev.sneller.expression.batch.Flattener;
import dev.sneller.vector.Batch;
import dev.sneller.vector.Compaction;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.SelectionVector;

/** Each row as often as the number behind its columns says: what INTERSECT ALL and EXCEPT ALL count. */
public final class RepeatOperator implements Operator {
    private final int columnCount;

    /** @param columnCount columns of the rows, without the one of the numbers */
    public RepeatOperator(int columnCount) {
        this.columnCount = columnCount;
    }

    @Override
    public int columnCount() {
        return columnCount;
    }

    @Override
    public OperatorTask open() {
        return new Task();
    }

    private final class Task implements OperatorTask {
        private final SelectionVector rows = new SelectionVector(Batch.MAX_ROWS);
        private final Flattener flattener = new Flattener();
        private FlatVector times;
        /** How many selected rows were begun, and how often the last of them is still to come. */
        private int begun;

        private long left;
        private boolean inputOpen;

        @Override
        public Progress process(Batch in, Batch out) {
            if (!inputOpen) {
                inputOpen = true;
                begun = 0;
                left = 0;
                times = flattener.flatten(in.column(columnCount));
            }
            int n = 0;
            while (n < Batch.MAX_ROWS && (left > 0 || begun < in.selectedCount())) {
                if (left > 0) {
                    rows.rows()[n++] = in.row(begun - 1);
                    left--;
                } else {
                    left = times(in.row(begun++));
                }
            }
            inputOpen = left > 0 || begun < in.selectedCount();
            rows.count(n);
            for (int c = 0; c < columnCount; c++) {
                out.column(c, Compaction.view(in.column(c), rows, n));
            }
            out.rows(n, null);
            return inputOpen ? Progress.MORE : Progress.DONE;
        }

        private long times(int row) {
            if (times.isNull(row)) {
                return 0;
            }
            return times instanceof I64Vector longs ? longs.values()[row] : ((I128Vector) times).low()[row];
        }
    }
}
