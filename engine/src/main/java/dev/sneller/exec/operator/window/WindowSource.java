package dev.sneller.exec.operator.window;

import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Source;
import dev.sneller.exec.SourceTask;
import dev.sneller.memory.Reservation;
import dev.sneller.plan.Unary;
import dev.sneller.vector.Batch;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Computes bucket after bucket; each is taken by one thread. */
final class WindowSource implements Source {
    /** Fewer rows are not worth waking a worker. */
    private static final int SMALL = 8 * Batch.MAX_ROWS;

    private final Unary.Window plan;
    private final List<Source> buckets;
    private final AtomicLong rowCount;
    private final QueryContext context;
    private final AtomicInteger next = new AtomicInteger();

    /** @param rowCount of all buckets, known when the pipeline starts */
    WindowSource(Unary.Window plan, List<Source> buckets, AtomicLong rowCount, QueryContext context) {
        this.plan = plan;
        this.buckets = buckets;
        this.rowCount = rowCount;
        this.context = context;
    }

    @Override
    public int prepare() {
        return rowCount.get() < SMALL ? 1 : buckets.size();
    }

    @Override
    public int columnCount() {
        return plan.types().size();
    }

    @Override
    public SourceTask open() {
        return new Task();
    }

    private final class Task implements SourceTask {
        private SourceTask sorted;
        private BucketWindows windows;
        private Reservation memory;

        @Override
        public Progress next(Batch batch) {
            while (windows != null || openNext()) {
                if (windows.next(batch)) {
                    return Progress.MORE;
                }
                close();
            }
            return Progress.DONE;
        }

        private boolean openNext() {
            int bucket = next.getAndIncrement();
            if (bucket >= buckets.size()) {
                return false;
            }
            buckets.get(bucket).prepare();
            sorted = buckets.get(bucket).open();
            memory = context.reserve("WINDOW");
            windows = new BucketWindows(plan, sorted, memory, context.turns());
            return true;
        }

        @Override
        public void close() {
            if (windows != null) {
                windows = null;
                memory.close();
                sorted.close();
            }
        }
    }
}
