package dev.sneller.exec.operator.join;

import dev.sneller.exec.operator.aggregate.GroupLookup;
import dev.sneller.plan.PlanNode;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.util.Arrays;

/** For each row of a left batch the number of its key among the build side's, -1 where there is none. One thread. */
final class KeyLookup {
    private final PlanNode.Join plan;
    private final GroupLookup keys;
    private final ColumnVector[] vectors;
    private final SelectionVector matchable = new SelectionVector(Batch.MAX_ROWS);
    private final int[] found = new int[Batch.MAX_ROWS];
    private final int[] groupOfRow = new int[Batch.MAX_ROWS];

    KeyLookup(PlanNode.Join plan, HashJoinBuild build) {
        this.plan = plan;
        this.keys = build.keys().lookup();
        this.vectors = new ColumnVector[plan.leftKeys().size()];
    }

    void find(Batch batch) {
        for (int k = 0; k < vectors.length; k++) {
            vectors[k] = batch.column(plan.leftKeys().get(k));
        }
        int count = JoinKeys.matchable(vectors, plan.nullEquals(), batch.selection(), batch.selectedCount(), matchable);
        keys.find(vectors, matchable, count, found);
        Arrays.fill(groupOfRow, 0, batch.rowCount(), -1);
        for (int i = 0; i < count; i++) {
            groupOfRow[matchable.row(i)] = found[i];
        }
    }

    int group(int row) {
        return groupOfRow[row];
    }
}
