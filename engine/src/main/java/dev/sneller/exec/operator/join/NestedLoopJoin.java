package dev.sneller.exec.operator.join;

import dev.sneller.exec.Operator;
import dev.sneller.exec.OperatorTask;
import dev.sneller.exec.Progress;
import dev.sneller.exec.operator.rows.RowGather;
import dev.sneller.exec.operator.rows.RowStore;
import dev.sneller.expression.RowFilter;
import dev.sneller.plan.JoinKind;
import dev.sneller.plan.PlanNode;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.SelectionVector;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Join without equal keys: every right row, as constants, beside the left batch. */
public final class NestedLoopJoin implements Operator {
    private final PlanNode.NestedLoop plan;
    private final CollectSink right;
    private final Supplier<RowFilter> condition;

    /** @param condition compiles the condition for one thread; null = every pair */
    public NestedLoopJoin(PlanNode.NestedLoop plan, CollectSink right, Supplier<RowFilter> condition) {
        this.plan = plan;
        this.right = right;
        this.condition = condition;
    }

    @Override
    public int columnCount() {
        return plan.types().size();
    }

    @Override
    public OperatorTask open() {
        return new Task(condition == null ? null : condition.get());
    }

    private final class Task implements OperatorTask {
        private final RowFilter filter;
        private final List<LogicalType> rightTypes = plan.right().types();
        private final boolean[] matched = new boolean[Batch.MAX_ROWS];
        private final SelectionVector kept = new SelectionVector(Batch.MAX_ROWS);
        private final Batch pairs = new Batch(plan.left().types().size() + rightTypes.size());
        private final int[] one = new int[1];
        private int batch;
        private int slot;
        private boolean inputOpen;

        Task(RowFilter filter) {
            this.filter = filter;
        }

        @Override
        public Progress process(Batch in, Batch out) {
            if (!inputOpen) {
                inputOpen = true;
                batch = 0;
                slot = 0;
                Arrays.fill(matched, 0, in.rowCount(), false);
            }
            RowStore rows = right.rows();
            while (batch < rows.batchCount() && slot == rows.batchRows(batch)) {
                batch++;
                slot = 0;
            }
            if (batch < rows.batchCount()) {
                pair(in, batch * Batch.MAX_ROWS + slot++);
                if (plan.kind() == JoinKind.INNER || plan.kind() == JoinKind.LEFT) {
                    forward(pairs, pairs.columnCount(), out, pairs.selection());
                }
                return Progress.MORE;
            }
            inputOpen = false;
            if (plan.kind() != JoinKind.INNER) {
                byMatch(in, out);
            }
            return Progress.DONE;
        }

        private void pair(Batch in, int rightRow) {
            one[0] = rightRow;
            for (int c = 0; c < in.columnCount(); c++) {
                pairs.column(c, in.column(c));
            }
            for (int c = 0; c < rightTypes.size(); c++) {
                pairs.column(
                        in.columnCount() + c,
                        new ConstantVector(
                                RowGather.gather(right.rows(), c, rightTypes.get(c), one, 0, 1), in.rowCount()));
            }
            pairs.rows(in.rowCount(), in.selection());
            if (filter != null) {
                pairs.rows(in.rowCount(), filter.select(pairs));
            }
            for (int i = 0; i < pairs.selectedCount(); i++) {
                matched[pairs.row(i)] = true;
            }
        }

        private void byMatch(Batch in, Batch out) {
            boolean wanted = plan.kind() == JoinKind.SEMI;
            int n = 0;
            for (int i = 0; i < in.selectedCount(); i++) {
                if (matched[in.row(i)] == wanted) {
                    kept.rows()[n++] = in.row(i);
                }
            }
            kept.count(n);
            forward(in, in.columnCount(), out, kept);
            if (plan.kind() == JoinKind.LEFT) {
                for (int c = 0; c < rightTypes.size(); c++) {
                    out.column(in.columnCount() + c, ConstantVector.nullOf(rightTypes.get(c), in.rowCount()));
                }
            }
        }

        private static void forward(Batch from, int columns, Batch out, SelectionVector selection) {
            for (int c = 0; c < columns; c++) {
                out.column(c, from.column(c));
            }
            out.rows(from.rowCount(), selection);
        }
    }
}
