package dev.sneller.exec.operator;

import dev.sneller.exec.Operator;
import dev.sneller.exec.OperatorTask;
import dev.sneller.exec.Progress;
import dev.sneller.vector.Batch;
import dev.sneller.vector.SelectionVector;
import java.util.concurrent.atomic.AtomicLong;

/** Lets through {@code limit} rows after the first {@code offset}, counted over all threads as they come. */
public final class LimitOperator implements Operator {
    private final int columnCount;
    private final long offset;
    private final long end;
    private final AtomicLong seen = new AtomicLong();

    public LimitOperator(int columnCount, long limit, long offset) {
        this.columnCount = columnCount;
        this.offset = offset;
        this.end = limit > Long.MAX_VALUE - offset ? Long.MAX_VALUE : offset + limit;
    }

    @Override
    public int columnCount() {
        return columnCount;
    }

    @Override
    public OperatorTask open() {
        return new Task();
    }

    private final class Task implements OperatorTask {
        private final SelectionVector kept = new SelectionVector(Batch.MAX_ROWS);

        @Override
        public Progress process(Batch in, Batch out) {
            int count = in.selectedCount();
            long first = seen.getAndAdd(count);
            int from = (int) Math.min(count, Math.max(0, offset - first));
            int to = (int) Math.min(count, Math.max(from, end - first));
            for (int i = 0; i < columnCount; i++) {
                out.column(i, in.column(i));
            }
            for (int i = from; i < to; i++) {
                kept.rows()[i - from] = in.row(i);
            }
            kept.count(to - from);
            out.rows(in.rowCount(), kept);
            return Progress.DONE;
        }

        @Override
        public boolean isExhausted() {
            return seen.get() >= end;
        }
    }
}
