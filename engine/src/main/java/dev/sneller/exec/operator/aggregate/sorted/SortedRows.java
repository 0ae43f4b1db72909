package dev.sneller.exec.operator.aggregate.sorted;

import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.SourceTask;
import dev.sneller.vector.Batch;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I64Vector;

/** Reads rows of which the first column is their group, in ascending order. */
final class SortedRows {
    private final SourceTask rows;
    private final QueryContext context;
    private final Batch batch;
    private FlatVector[] columns = {};
    private long[] groups = {};
    private int at;

    SortedRows(SourceTask rows, int columnCount, QueryContext context) {
        this.rows = rows;
        this.context = context;
        this.batch = new Batch(columnCount);
    }

    /** Gives a fold the rows of a group; those of lesser ones have been given. */
    void give(int group, GroupFold fold, Runnable afterSome) {
        while (hasRow() && groups[at] == group) {
            int to = at + 1;
            while (to < batch.rowCount() && groups[to] == group) {
                to++;
            }
            fold.add(columns, at, to);
            at = to;
            afterSome.run();
        }
    }

    private boolean hasRow() {
        while (at == batch.rowCount()) {
            context.checkCancelled();
            batch.rows(0, null);
            at = 0;
            if (rows.next(batch) != Progress.MORE) {
                batch.rows(0, null);
                return false;
            }
            FlatVector[] all = columns(batch);
            groups = ((I64Vector) all[0]).values();
            columns = new FlatVector[all.length - 1];
            System.arraycopy(all, 1, columns, 0, columns.length);
        }
        return true;
    }

    /** The columns of a batch of flat vectors. */
    static FlatVector[] columns(Batch batch) {
        FlatVector[] columns = new FlatVector[batch.columnCount()];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = (FlatVector) batch.column(c);
        }
        return columns;
    }
}
