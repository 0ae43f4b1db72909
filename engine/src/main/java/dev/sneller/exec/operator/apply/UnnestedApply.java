package dev.sneller.exec.operator.apply;

import dev.sneller.exec.Operator;
import dev.sneller.exec.OperatorTask;
import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.plan.Binary;
import dev.sneller.plan.JoinKind;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.SelectionVector;

/** Joins left rows with the inner plan's rows for them, where the plan runs for many left rows at once. */
public final class UnnestedApply implements Operator {
    private final Binary.Apply plan;
    private final UnnestedRows inner;
    private final LogicalType numberType;
    private final QueryContext context;

    /** @param numberType of the numbers of outer rows */
    public UnnestedApply(Binary.Apply plan, UnnestedRows inner, LogicalType numberType, QueryContext context) {
        this.plan = plan;
        this.inner = inner;
        this.numberType = numberType;
        this.context = context;
    }

    @Override
    public int columnCount() {
        return plan.types().size();
    }

    @Override
    public OperatorTask open() {
        OuterSlice slice = new OuterSlice(inner, plan.outer(), numberType, context.reserve("APPLY"));
        return plan.kind().yieldsPairs() ? new PairsTask(slice) : new ExistenceTask(slice);
    }

    /** SEMI and ANTI: left rows by whether there is an inner row. */
    private final class ExistenceTask implements OperatorTask {
        private final OuterSlice slice;
        private final SelectionVector kept = new SelectionVector(Batch.MAX_ROWS);

        ExistenceTask(OuterSlice slice) {
            this.slice = slice;
        }

        @Override
        public Progress process(Batch in, Batch out) {
            boolean wanted = plan.kind() == JoinKind.SEMI;
            int n = 0;
            slice.begin(in);
            while (slice.next(in)) {
                for (int i = 0; i < slice.count(); i++) {
                    if (slice.end(i) > slice.start(i) == wanted) {
                        kept.rows()[n++] = slice.leftRow(i);
                    }
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

    /** INNER and LEFT: pairs, 2,048 at a time. */
    private final class PairsTask implements OperatorTask {
        private final OuterSlice slice;
        private final Pairs pairs = new Pairs(plan);
        private boolean inputOpen;
        /** The left row of the slice whose pairs go on, and the first of its inner rows that has none yet. */
        private int left;

        private int at;

        PairsTask(OuterSlice slice) {
            this.slice = slice;
        }

        @Override
        public Progress process(Batch in, Batch out) {
            if (!inputOpen) {
                pairs.begin(in);
                slice.begin(in);
                nextSlice(in);
            }
            while (left < slice.count() && !pairs.isFull()) {
                addPairs();
            }
            pairs.moveTo(out, slice.rows());
            if (left == slice.count()) {
                nextSlice(in);
            }
            return inputOpen ? Progress.MORE : Progress.DONE;
        }

        private void nextSlice(Batch in) {
            inputOpen = slice.next(in);
            left = 0;
            at = 0;
        }

        private void addPairs() {
            int end = slice.end(left);
            if (slice.start(left) == end && plan.kind() == JoinKind.LEFT) {
                pairs.add(slice.leftRow(left), Pairs.NO_ROW);
            }
            for (; at < end && !pairs.isFull(); at++) {
                pairs.add(slice.leftRow(left), slice.innerRow(at));
            }
            left += at == end ? 1 : 0;
        }
    }
}
