package dev.sneller.exec.operator.join;

import dev.sneller.exec.Operator;
import dev.sneller.exec.OperatorTask;
import dev.sneller.exec.Progress;
import dev.sneller.exec.operator.join.table.JoinTable;
import dev.sneller.exec.operator.rows.KeptRows;
import dev.sneller.plan.Binary;
import dev.sneller.plan.JoinKind;
import dev.sneller.vector.Batch;
import dev.sneller.vector.SelectionVector;
import java.util.List;

/** The left input of an ASOF join: each row finds its key, then by binary search the nearest right row of the key. */
public final class AsofJoin implements Operator {
    private final Binary.AsofJoin plan;
    private final HashJoinBuild build;
    private final AsofOrder order;

    public AsofJoin(Binary.AsofJoin plan, HashJoinBuild build, AsofOrder order) {
        this.plan = plan;
        this.build = build;
        this.order = order;
    }

    @Override
    public int columnCount() {
        return plan.types().size();
    }

    @Override
    public OperatorTask open() {
        return new Task();
    }

    private final class Task implements OperatorTask {
        private final KeyLookup lookup = new KeyLookup(plan.keys(), build);
        private final SelectionVector kept = new SelectionVector(Batch.MAX_ROWS);
        private final Batch matchColumn = new Batch(1);

        @Override
        public Progress process(Batch in, Batch out) {
            SelectionVector withKey = lookup.find(in);
            int[] nearest = lookup.rightRows();
            KeptRows values = matchValues(in, withKey);
            int n = 0;
            for (int i = 0; i < withKey.count(); i++) {
                int row = withKey.row(i);
                nearest[row] =
                        values.column(0).isNull(i) ? JoinTable.NONE : order.nearest(nearest[row], values.column(0), i);
                if (nearest[row] >= 0) {
                    kept.rows()[n++] = row;
                }
            }
            kept.count(n);
            SelectionVector selection = plan.keys().kind() == JoinKind.LEFT ? in.selection() : kept;
            for (int c = 0; c < in.columnCount(); c++) {
                out.column(c, in.column(c));
            }
            build.rows().gather(nearest, selection, in.rowCount(), out, in.columnCount());
            out.rows(in.rowCount(), selection);
            return Progress.DONE;
        }

        /** The values to match of the rows that have a key, densely. */
        private KeptRows matchValues(Batch in, SelectionVector rows) {
            matchColumn.column(0, in.column(plan.leftMatch()));
            matchColumn.rows(in.rowCount(), rows);
            KeptRows values =
                    KeptRows.unreserved(List.of(plan.keys().left().types().get(plan.leftMatch())));
            values.append(matchColumn);
            return values;
        }
    }
}
