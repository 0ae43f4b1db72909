package dev.sneller.exec.operator.aggregate;

import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Source;
import dev.sneller.exec.SourceTask;
import dev.sneller.exec.operator.group.GroupPartitions;
import dev.sneller.exec.operator.group.KeySpace;
import dev.sneller.plan.PlanNode;
import dev.sneller.vector.Batch;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Merges the threads' tables and yields their groups. Few groups are merged at once; many are dealt by hash into partitions, each merged by
 * whichever thread comes first.
 */
final class GroupSource implements Source {
    private static final int PARTITIONS = 16;
    /** Below this many groups one thread is faster than dealing them out. */
    private static final int MANY_GROUPS = 16_384;

    private final PlanNode.Aggregate plan;
    private final QueryContext context;
    private final List<AggregateTable> tables;
    private final KeySpace space;
    private final int countedKey;
    private final AtomicInteger nextPartition = new AtomicInteger();
    private int partitions;

    /** @param countedKey the key of which only presence is wanted, -1 for none */
    GroupSource(
            PlanNode.Aggregate plan,
            QueryContext context,
            List<AggregateTable> tables,
            KeySpace space,
            int countedKey) {
        this.plan = plan;
        this.context = context;
        this.tables = tables;
        this.space = space;
        this.countedKey = countedKey;
    }

    @Override
    public int prepare() {
        long groups = tables.stream().mapToLong(AggregateTable::size).sum();
        partitions = plan.keys().isEmpty() || groups < MANY_GROUPS ? 1 : PARTITIONS;
        return partitions;
    }

    @Override
    public int columnCount() {
        return plan.keys().size() + plan.calls().size();
    }

    @Override
    public SourceTask open() {
        return new Task();
    }

    private final class Task implements SourceTask {
        private AggregateTable merged;
        private int[] chosen = {};
        private int at;
        private int end;

        @Override
        public Progress next(Batch batch) {
            while (at == end) {
                int partition = nextPartition.getAndIncrement();
                if (partition >= partitions) {
                    return Progress.DONE;
                }
                open(partition);
            }
            int n = Math.min(Batch.MAX_ROWS, end - at);
            merged.result(chosen, at, n, countedKey, batch);
            at += n;
            return Progress.MORE;
        }

        private void open(int partition) {
            if (merged != null && tables.size() > 1) {
                merged.release();
            }
            if (tables.size() == 1) {
                merged = tables.get(0);
                choose(merged, partition);
                return;
            }
            merged = new AggregateTable(plan, space, context.reserve("GROUP BY"));
            for (AggregateTable table : tables) {
                context.checkCancelled();
                choose(table, partition);
                merged.merge(table, chosen, at, end);
            }
            chooseAll(merged.size());
        }

        /** The groups of a table that belong to a partition. */
        private void choose(AggregateTable table, int partition) {
            if (partitions == 1) {
                chooseAll(table.size());
            } else {
                GroupPartitions dealt = table.groups().partitions(partitions);
                chosen = dealt.groups();
                at = dealt.from(partition);
                end = dealt.to(partition);
            }
        }

        private void chooseAll(int size) {
            chosen = new int[size];
            for (int group = 0; group < size; group++) {
                chosen[group] = group;
            }
            at = 0;
            end = size;
        }
    }
}
