package dev.sneller.exec.operator.window;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Sink;
import dev.sneller.exec.SinkTask;
import dev.sneller.exec.Source;
import dev.sneller.exec.operator.column.CandidateHashes;
import dev.sneller.exec.operator.sort.SortSink;
import dev.sneller.kernel.Hash;
import dev.sneller.plan.SortKey;
import dev.sneller.plan.Unary;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Windows: rows are dealt by the hash of their partition to buckets, each a sort of its own, so that threads share no partition. */
public final class WindowSink implements Sink {
    /** A power of two: enough to keep threads busy to the end, few enough for the pieces of a batch to be worth copying. */
    private static final int BUCKETS = 16;
    /** Above the bits that hash tables look at first. */
    private static final int FIRST_BIT = 40;

    private final Unary.Window plan;
    private final QueryContext context;
    private final List<SortSink> buckets = new ArrayList<>();
    private final AtomicLong rowCount = new AtomicLong();

    /**
     * @param plan offsets of its frames and constant arguments are literals
     * @param profile told the bytes spilled
     */
    public WindowSink(Unary.Window plan, QueryContext context, OperatorProfile profile) {
        this.plan = plan;
        this.context = context;
        List<SortKey> keys = new ArrayList<>();
        plan.partition().forEach(column -> keys.add(new SortKey(column, false, true)));
        keys.addAll(plan.order());
        int count = plan.partition().isEmpty() ? 1 : BUCKETS;
        for (int i = 0; i < count; i++) {
            buckets.add(new SortSink(keys, plan.input().types(), Long.MAX_VALUE, 0, context, profile));
        }
    }

    @Override
    public SinkTask open() {
        return buckets.size() == 1 ? buckets.get(0).open() : new Dealer();
    }

    @Override
    public void finish() {
        buckets.forEach(SortSink::finish);
    }

    /** The rows with their results, for the next pipeline. */
    public Source result() {
        return new WindowSource(plan, buckets.stream().map(SortSink::result).toList(), rowCount, context);
    }

    /** One thread's dealing. */
    private final class Dealer implements SinkTask {
        private final SinkTask[] tasks = new SinkTask[BUCKETS];
        private final SelectionVector[] dealt = new SelectionVector[BUCKETS];
        private final List<CandidateHashes> keys;
        private final long[] next = new long[Batch.MAX_ROWS];
        private final long[] hashes = new long[Batch.MAX_ROWS];
        private final Batch part;

        Dealer() {
            List<LogicalType> types = plan.input().types();
            keys = plan.partition().stream()
                    .map(column -> CandidateHashes.of(types.get(column)))
                    .toList();
            part = new Batch(types.size());
            for (int b = 0; b < BUCKETS; b++) {
                dealt[b] = new SelectionVector(Batch.MAX_ROWS);
            }
        }

        @Override
        public Progress accept(Batch batch) {
            int count = batch.selectedCount();
            hash(batch, count);
            for (SelectionVector rows : dealt) {
                rows.count(0);
            }
            for (int i = 0; i < count; i++) {
                SelectionVector rows = dealt[(int) (hashes[i] >>> FIRST_BIT) & BUCKETS - 1];
                rows.rows()[rows.count()] = batch.row(i);
                rows.count(rows.count() + 1);
            }
            for (int c = 0; c < batch.columnCount(); c++) {
                part.column(c, batch.column(c));
            }
            for (int b = 0; b < BUCKETS; b++) {
                if (dealt[b].count() > 0) {
                    part.rows(batch.rowCount(), dealt[b]);
                    task(b).accept(part);
                }
            }
            rowCount.addAndGet(count);
            return Progress.MORE;
        }

        private void hash(Batch batch, int count) {
            for (int k = 0; k < keys.size(); k++) {
                ColumnVector vector = batch.column(plan.partition().get(k));
                keys.get(k).hash(vector, batch.selection(), count, k == 0 ? hashes : next);
                if (k > 0) {
                    Hash.combine(hashes, next, count);
                }
            }
        }

        private SinkTask task(int bucket) {
            if (tasks[bucket] == null) {
                tasks[bucket] = buckets.get(bucket).open();
            }
            return tasks[bucket];
        }

        @Override
        public void combine() {
            for (SinkTask task : tasks) {
                if (task != null) {
                    task.combine();
                }
            }
        }

        @Override
        public void close() {
            for (SinkTask task : tasks) {
                if (task != null) {
                    task.close();
                }
            }
        }
    }
}
