package dev.sneller.exec.operator.join;

import dev.sneller.exec.operator.join.table.JoinTable;
import dev.sneller.exec.operator.join.table.MatchableRows;
import dev.sneller.plan.Binary;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.util.Arrays;

/** For each row of a left batch a right row with equal keys. One thread. */
final class KeyLookup {
    private final Binary.Join plan;
    private final JoinTable.Lookup table;
    private final ColumnVector[] keys;
    private final SelectionVector matchable = new SelectionVector(Batch.MAX_ROWS);
    private final SelectionVector matched = new SelectionVector(Batch.MAX_ROWS);
    private final int[] found = new int[Batch.MAX_ROWS];
    private final int[] rightRow = new int[Batch.MAX_ROWS];

    KeyLookup(Binary.Join plan, HashJoinBuild build) {
        this.plan = plan;
        this.table = build.table().lookup();
        this.keys = new ColumnVector[plan.leftKeys().size()];
    }

    /** Looks up the selected rows and answers those that have a match, valid until called again. */
    SelectionVector find(Batch batch) {
        for (int k = 0; k < keys.length; k++) {
            keys[k] = batch.column(plan.leftKeys().get(k));
        }
        SelectionVector rows =
                MatchableRows.of(keys, plan.nullEquals(), batch.selection(), batch.selectedCount(), matchable);
        int count = rows == null ? batch.rowCount() : rows.count();
        table.find(keys, rows, count, found);
        Arrays.fill(rightRow, 0, batch.rowCount(), JoinTable.NONE);
        int n = 0;
        int[] with = matched.rows();
        for (int i = 0; i < count; i++) {
            int row = rows == null ? i : rows.row(i);
            rightRow[row] = found[i];
            with[n] = row;
            n += found[i] >= 0 ? 1 : 0;
        }
        matched.count(n);
        return matched;
    }

    /** By row of the batch: one of its right rows, {@link JoinTable#NONE} without; the caller may write to it. */
    int[] rightRows() {
        return rightRow;
    }

    /** Whether a key of the row is NULL. */
    boolean hasNullKey(int row) {
        for (ColumnVector key : keys) {
            if (key.isNull(row)) {
                return true;
            }
        }
        return false;
    }
}
