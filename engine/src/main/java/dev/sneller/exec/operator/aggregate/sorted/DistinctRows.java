package dev.sneller.exec.operator.aggregate.sorted;

import dev.sneller.exec.Progress;
import dev.sneller.exec.SourceTask;
import dev.sneller.exec.operator.sort.KeyOrder;
import dev.sneller.plan.SortKey;
import dev.sneller.vector.Batch;
import dev.sneller.vector.Compaction;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import java.util.List;

/** Of rows in an order, the first of those that are equal. The order's vectors are its reader's to keep. */
final class DistinctRows implements SourceTask {
    private final SourceTask rows;
    private final List<SortKey> compared;
    private final SelectionVector kept = new SelectionVector(Batch.MAX_ROWS);
    /** The batch of the row before; null before the first. */
    private FlatVector[] before;

    private int beforeRow;

    /** @param compared columns that tell rows apart */
    DistinctRows(SourceTask rows, List<SortKey> compared) {
        this.rows = rows;
        this.compared = compared;
    }

    @Override
    public Progress next(Batch batch) {
        Progress progress = rows.next(batch);
        if (progress != Progress.MORE) {
            return progress;
        }
        FlatVector[] columns = SortedRows.columns(batch);
        int n = 0;
        for (int row = 0; row < batch.rowCount(); row++) {
            if (before == null || !isLike(columns, row)) {
                kept.rows()[n++] = row;
            }
            before = columns;
            beforeRow = row;
        }
        if (n < batch.rowCount()) {
            kept.count(n);
            for (int c = 0; c < columns.length; c++) {
                batch.column(c, Compaction.flatCopy(columns[c], kept, n));
            }
            batch.rows(n, null);
        }
        return Progress.MORE;
    }

    private boolean isLike(FlatVector[] columns, int row) {
        for (SortKey key : compared) {
            int column = key.column();
            if (KeyOrder.compare(key, before[column], beforeRow, columns[column], row) != 0) {
                return false;
            }
        }
        return true;
    }
}
