package dev.sneller.exec.operator.sort;

import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Sink;
import dev.sneller.exec.SinkTask;
import dev.sneller.exec.Source;
import dev.sneller.exec.operator.rows.RowStore;
import dev.sneller.memory.Reservation;
import dev.sneller.plan.SortKey;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.Compaction;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import java.util.ArrayList;
import java.util.List;

/**
 * ORDER BY: each thread keeps and sorts its rows, the runs are merged when they are read. With a limit a thread throws away what cannot be
 * among the first rows any more, so it never holds much more than the limit.
 */
public final class SortSink implements Sink {
    private final List<SortKey> keys;
    private final List<LogicalType> types;
    private final long limit;
    private final long offset;
    private final QueryContext context;
    private final List<SortedRun> runs = new ArrayList<>();
    private final RowStore joined;

    /** @param limit rows wanted after {@code offset}; {@link Long#MAX_VALUE} = all */
    public SortSink(List<SortKey> keys, List<LogicalType> types, long limit, long offset, QueryContext context) {
        this.keys = keys;
        this.types = types;
        this.limit = limit;
        this.offset = offset;
        this.context = context;
        this.joined = new RowStore(context.reserve("ORDER BY"));
    }

    @Override
    public SinkTask open() {
        return new RunBuilder(
                keys, types.size(), limit > Long.MAX_VALUE - offset ? Long.MAX_VALUE : limit + offset, context, runs);
    }

    @Override
    public void finish() {
        runs.forEach(run -> run.joinInto(joined));
    }

    /** The rows in order, for the next pipeline. */
    public Source result() {
        return new MergeSource(runs, joined, types, limit, offset);
    }

    /** One thread's rows. */
    private static final class RunBuilder implements SinkTask {
        private final List<SortKey> keys;
        private final long wanted;
        private final List<SortedRun> runs;
        private final Reservation orderMemory;
        private final QueryContext context;
        private final SelectionVector alive = new SelectionVector(Batch.MAX_ROWS);
        private final Batch filtered;
        private SortedRun run;
        /** First key of the last row kept, once as many rows as wanted have been met. */
        private long boundary;

        private boolean hasBoundary;

        RunBuilder(List<SortKey> keys, int columnCount, long wanted, QueryContext context, List<SortedRun> runs) {
            this.filtered = new Batch(columnCount);
            this.keys = keys;
            this.wanted = wanted;
            this.context = context;
            this.runs = runs;
            this.orderMemory = context.reserve("ORDER BY");
            this.run = newRun();
        }

        private SortedRun newRun() {
            return new SortedRun(new RowStore(context.reserve("ORDER BY")), keys);
        }

        @Override
        public Progress accept(Batch batch) {
            if (wanted == 0) {
                return Progress.DONE;
            }
            Batch kept = candidates(batch);
            if (kept.selectedCount() > 0) {
                run.add(run.store().append(kept), kept.selectedCount());
                orderMemory.ensure(2 * run.bytes());
            }
            boolean isFull = run.count() - 8L * Batch.MAX_ROWS >= wanted && run.count() / 2 >= wanted;
            if (isFull || !hasBoundary && run.count() >= wanted && wanted <= Batch.MAX_ROWS) {
                keepFirst();
            }
            return Progress.MORE;
        }

        /** The rows that may still be among the first: those whose first key is not past the last row kept. */
        private Batch candidates(Batch batch) {
            if (!hasBoundary) {
                return batch;
            }
            SortKey key = keys.get(0);
            int count = batch.selectedCount();
            FlatVector values = Compaction.flatCopy(batch.column(key.column()), batch.selection(), count);
            int n = 0;
            for (int i = 0; i < count; i++) {
                if (KeyPrefix.of(values, i, key) <= boundary) {
                    alive.rows()[n++] = batch.row(i);
                }
            }
            alive.count(n);
            for (int c = 0; c < batch.columnCount(); c++) {
                filtered.column(c, batch.column(c));
            }
            filtered.rows(batch.rowCount(), alive);
            return filtered;
        }

        /** Sorts and copies the wanted rows to a new store, so that the memory of the others is given back. */
        private void keepFirst() {
            run.sort();
            run.truncate((int) wanted);
            SortedRun kept = newRun();
            Batch batch = new Batch(run.store().columnCount());
            for (int at = 0; at < run.count(); at += Batch.MAX_ROWS) {
                int n = Math.min(Batch.MAX_ROWS, run.count() - at);
                run.store().gather(run.rows(), at, n, batch);
                kept.add(kept.store().append(batch), n);
            }
            run.store().clear();
            run = kept;
            hasBoundary = run.count() > 0 && run.count() == wanted;
            boundary = hasBoundary ? run.prefix(run.count() - 1) : 0;
        }

        @Override
        public void combine() {
            run.sort();
            synchronized (runs) {
                runs.add(run);
            }
        }
    }
}
