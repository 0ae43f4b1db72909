package dev.sneller.exec.operator.join;

import dev.sneller.exec.OperatorTask;
import dev.sneller.exec.Progress;
import dev.sneller.plan.JoinKind;
import dev.sneller.plan.PlanNode;
import dev.sneller.vector.Batch;
import dev.sneller.vector.SelectionVector;

/** SEMI and ANTI by keys alone: selects left rows, copies nothing. */
final class ExistenceProbe implements OperatorTask {
    private final JoinKind kind;
    private final KeyLookup lookup;
    private final SelectionVector kept = new SelectionVector(Batch.MAX_ROWS);

    ExistenceProbe(PlanNode.Join plan, HashJoinBuild build) {
        this.kind = plan.kind();
        this.lookup = new KeyLookup(plan, build);
    }

    @Override
    public Progress process(Batch in, Batch out) {
        lookup.find(in);
        int n = 0;
        for (int i = 0; i < in.selectedCount(); i++) {
            int row = in.row(i);
            if (lookup.group(row) >= 0 == (kind == JoinKind.SEMI)) {
                kept.rows()[n++] = row;
            }
        }
        kept.count(n);
        for (int c = 0; c < in.columnCount(); c++) {
            out.column(c, in.column(c));
        }
        out.rows(in.rowCount(), kept);
        return Progress.DONE;
    }
}
