package dev.sneller.exec.operator.apply;

import dev.sneller.exec.Operator;
import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.OperatorTask;
import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.plan.Binary;
import dev.sneller.plan.JoinKind;
import dev.sneller.type.Datum;
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
        private final InnerMemo memo;
        private final OuterValues values = new OuterValues(plan.outer());
        private final Pairs pairs = new Pairs(plan);
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
                pairs.begin(in);
                begun = 0;
                batch = 0;
                endBatch = 0;
            }
            while (!pairs.isFull()) {
                if (batch < endBatch) {
                    addPairs(in);
                } else if (begun == in.selectedCount()) {
                    inputOpen = false;
                    break;
                } else if (!beginRow(in)) {
                    break;
                } else if (batch == endBatch && plan.kind() == JoinKind.LEFT) {
                    pairs.add(in.row(begun - 1), Pairs.NO_ROW);
                }
            }
            pairs.moveTo(out, memo.rows());
            return inputOpen ? Progress.MORE : Progress.DONE;
        }

        /** False when the memo has to be cleared, which pairs still need. */
        private boolean beginRow(Batch in) {
            List<Datum> outer = values.of(in, in.row(begun));
            InnerMemo.Entry entry = memo.find(outer);
            if (entry == null) {
                if (memo.isFull() && !pairs.isEmpty()) {
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

        private void addPairs(Batch in) {
            int end = memo.rows().batchRows(batch);
            while (!pairs.isFull() && slot < end) {
                pairs.add(in.row(begun - 1), batch * Batch.MAX_ROWS + slot++);
            }
            if (slot == end) {
                batch++;
                slot = 0;
            }
        }
    }
}
