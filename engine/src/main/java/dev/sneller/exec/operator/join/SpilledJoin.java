package dev.sneller.exec.operator.join;

import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Source;
import dev.sneller.exec.SourceTask;
import dev.sneller.expression.RowFilter;
import dev.sneller.plan.Binary;
import dev.sneller.vector.Batch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * All rows of a join whose right side did not fit in memory: both sides lie on disk by then, and are joined partition by partition, each
 * by whichever thread comes first.
 */
public final class SpilledJoin implements Source {
    private final Binary.Join plan;
    private final HashJoinBuild build;
    private final Supplier<RowFilter> residual;
    private final QueryContext context;
    private final AtomicInteger nextPartition = new AtomicInteger();
    private final AtomicInteger threads = new AtomicInteger();

    /** @param residual compiles the further condition for one thread; null = none */
    public SpilledJoin(Binary.Join plan, HashJoinBuild build, Supplier<RowFilter> residual, QueryContext context) {
        this.plan = plan;
        this.build = build;
        this.residual = residual;
        this.context = context;
    }

    @Override
    public int prepare() {
        if (!build.isSpilled()) {
            return 0;
        }
        build.leftPartitions().seal();
        return Partitions.COUNT;
    }

    @Override
    public int columnCount() {
        return plan.types().size();
    }

    @Override
    public SourceTask open() {
        threads.incrementAndGet();
        return new Task();
    }

    /** What one thread may take of the right side, so that none is left to go through its left rows once for each few right ones. */
    private long share() {
        long limit = context.memoryLimit();
        return (limit - limit / 4) / threads.get();
    }

    /** What of the right side matters to the rows of every partition. */
    record Facts(Binary.Join plan, Partitions right) {
        /** Whether {@code left = right} is NULL for some right row. */
        boolean isUnknown(Batch in, int row) {
            return right.rows() > 0
                    && (right.hasNullKeys() || in.column(plan.leftKeys().get(0)).isNull(row));
        }
    }

    private final class Task implements SourceTask {
        private PartitionJoin current;

        @Override
        public Progress next(Batch batch) {
            if (!build.isSpilled()) {
                return Progress.DONE;
            }
            if (current == null) {
                int partition = nextPartition.getAndIncrement();
                if (partition >= Partitions.COUNT) {
                    return Progress.DONE;
                }
                current = join(partition);
            }
            if (!current.next(batch)) {
                current.close();
                current = null;
            }
            return Progress.MORE;
        }

        private PartitionJoin join(int partition) {
            return new PartitionJoin(
                    plan,
                    residual,
                    new Facts(plan, build.partitions()),
                    build.leftPartitions().file(partition),
                    build.partitions().file(partition),
                    SpilledJoin.this::share,
                    context);
        }

        @Override
        public void close() {
            if (current != null) {
                current.close();
            }
        }
    }
}
