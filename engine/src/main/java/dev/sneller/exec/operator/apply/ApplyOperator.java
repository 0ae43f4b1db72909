package dev.sneller.exec.operator.apply;

import dev.sneller.exec.Operator;
import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.OperatorTask;
import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.operator.rows.RepeatedColumns;
import dev.sneller.exec.operator.rows.RowGather;
import dev.sneller.exec.operator.rows.RowStore;
import dev.sneller.plan.Binary;
import dev.sneller.plan.JoinKind;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.SelectionVector;
import java.util.List;

/** Joins each left row with the inner plan's rows for it; the plan runs once for equal outer values, while they are remembered. */
public final class ApplyOperator implements Operator {
    private final Binary.Apply plan;
    private final InnerRows inner;
    private final QueryContext context;
    private final OperatorProfile profile;

    public ApplyOperator(Binary.Apply plan, InnerRows inner, QueryContext context, OperatorProfile profile) {
        this.plan = plan;
        this.inner = inner;
        this.context = context;
        this.profile = profile;
    }

    @Override
    public int columnCount() {
        return plan.types().size();
    }

    @Override
    public OperatorTask open() {
        boolean existence = !plan.kind().yieldsPairs();
        InnerMemo memo = new InnerMemo(inner, existence, context.reserve("APPLY"));
        return existence ? new ExistenceTask(memo) : new PairsTask(memo);
    }

    private InnerMemo.Entry evaluate(InnerMemo memo, List<Datum> outer) {
        profile.add("evaluations", 1);
        return memo.evaluate(outer);
    }

    /** SEMI and ANTI: left rows by whether there is an inner row. */
    private final class ExistenceTask implements OperatorTask {
        private final InnerMemo memo;
        private final OuterValues values = new OuterValues(plan.outer());
        private final SelectionVector kept = new SelectionVector(Batch.MAX_ROWS);

        ExistenceTask(InnerMemo memo) {
            this.memo = memo;
        }

        @Override
        public Progress process(Batch in, Batch out) {
            boolean wanted = plan.kind() == JoinKind.SEMI;
            int n = 0;
            for (int i = 0; i < in.selectedCount(); i++) {
                int row = in.row(i);
                if (exists(values.of(in, row)) == wanted) {
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

        private boolean exists(List<Datum> outer) {
            InnerMemo.Entry entry = memo.find(outer);
            if (entry == null) {
                if (memo.isFull()) {
                    memo.clear();
                }
                entry = evaluate(memo, outer);
            }
            return entry.rows() > 0;
        }
    }

    /** INNER and LEFT: pairs, 2,048 at a time. */
    private final class PairsTask implements OperatorTask {
        private static final int NO_ROW = -1;

        private final InnerMemo memo;
        private final OuterValues values = new OuterValues(plan.outer());
        private final SelectionVector leftRows = new SelectionVector(Batch.MAX_ROWS);
        private final int[] rightRows = new int[Batch.MAX_ROWS];
        private final List<LogicalType> rightTypes = plan.right().types();
        private final RepeatedColumns lefts =
                RepeatedColumns.first(plan.left().types().size());
        private boolean inputOpen;
        /** How many selected rows of the input were begun, and where the inner rows of the last one go on. */
        private int begun;

        private int batch;
        private int slot;
        private int endBatch;

        PairsTask(InnerMemo memo) {
            this.memo = memo;
        }

        @Override
        public Progress process(Batch in, Batch out) {
            if (!inputOpen) {
                inputOpen = true;
                lefts.begin(in);
                begun = 0;
                batch = 0;
                endBatch = 0;
            }
            int n = 0;
            while (n < Batch.MAX_ROWS) {
                if (batch < endBatch) {
                    n = addPairs(in, n);
                } else if (begun == in.selectedCount()) {
                    inputOpen = false;
                    break;
                } else if (!beginRow(in, n)) {
                    break;
                } else if (batch == endBatch && plan.kind() == JoinKind.LEFT) {
                    add(in, n++, NO_ROW);
                }
            }
            fill(in, out, n);
            return inputOpen ? Progress.MORE : Progress.DONE;
        }

        /** False when the memo has to be cleared, which the {@code pending} pairs still need. */
        private boolean beginRow(Batch in, int pending) {
            List<Datum> outer = values.of(in, in.row(begun));
            InnerMemo.Entry entry = memo.find(outer);
            if (entry == null) {
                if (memo.isFull() && pending > 0) {
                    return false;
                }
                if (memo.isFull()) {
                    memo.clear();
                }
                entry = evaluate(memo, outer);
            }
            begun++;
            batch = entry.from();
            endBatch = entry.to();
            slot = 0;
            return true;
        }

        private int addPairs(Batch in, int from) {
            int n = from;
            int end = memo.rows().batchRows(batch);
            while (n < Batch.MAX_ROWS && slot < end) {
                add(in, n++, batch * Batch.MAX_ROWS + slot++);
            }
            if (slot == end) {
                batch++;
                slot = 0;
            }
            return n;
        }

        private void add(Batch in, int at, int rightRow) {
            leftRows.rows()[at] = in.row(begun - 1);
            rightRows[at] = rightRow;
        }

        private void fill(Batch in, Batch out, int n) {
            RowStore rows = memo.rows();
            leftRows.count(n);
            lefts.into(out, leftRows, n);
            for (int c = 0; c < rightTypes.size(); c++) {
                out.column(in.columnCount() + c, RowGather.gather(rows, c, rightTypes.get(c), rightRows, 0, n));
            }
            out.rows(n, null);
        }
    }
}
