package dev.sneller.exec.operator.join;

import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Source;
import dev.sneller.exec.SourceTask;
import dev.sneller.expression.RowFilter;
import dev.sneller.plan.Binary;
import dev.sneller.vector.Batch;
import java.util.function.Supplier;

/** All rows of a join whose right side did not fit in memory: both sides lie on disk by then, and are joined partition by partition. */
public final class SpilledJoin implements Source {
    private final Binary.Join plan;
    private final HashJoinBuild build;
    private final Supplier<RowFilter> residual;
    private final QueryContext context;

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
        return 1;
    }

    @Override
    public int columnCount() {
        return plan.types().size();
    }

    @Override
    public SourceTask open() {
        return new Task();
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
        private int partition;
        private PartitionJoin current;

        @Override
        public Progress next(Batch batch) {
            if (!build.isSpilled()) {
                return Progress.DONE;
            }
            if (current == null) {
                if (partition == Partitions.COUNT) {
                    return Progress.DONE;
                }
                current = new PartitionJoin(
                        plan,
                        residual,
                        new Facts(plan, build.partitions()),
                        build.leftPartitions().file(partition),
                        build.partitions().file(partition),
                        context);
            }
            if (!current.next(batch)) {
                current.close();
                build.partitions().file(partition).close();
                current = null;
                partition++;
            }
            return Progress.MORE;
        }

        @Override
        public void close() {
            if (current != null) {
                current.close();
            }
        }
    }
}
