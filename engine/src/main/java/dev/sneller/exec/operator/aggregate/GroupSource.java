package dev.sneller.exec.operator.aggregate;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Source;
import dev.sneller.exec.SourceTask;
import dev.sneller.exec.operator.group.HashDigits;
import dev.sneller.exec.operator.group.KeySpace;
import dev.sneller.plan.Unary;
import dev.sneller.vector.Batch;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Merges the threads' tables and yields their groups. Few groups are merged at once; many are dealt by hash into partitions, each merged by
 * whichever thread comes first.
 */
final class GroupSource implements Source {
    /** Below this many groups one thread is faster than dealing them out. */
    static final int MANY_GROUPS = 16_384;

    private final Unary.Aggregate plan;
    private final QueryContext context;
    private final OperatorProfile profile;
    private final List<BoundedTable> tables;
    private final Supplier<TableFolding> foldings;
    private final KeySpace space;
    private final int countedKey;
    private final AtomicInteger nextPartition = new AtomicInteger();
    private final AtomicInteger openPartitions = new AtomicInteger();
    private final AtomicInteger threads = new AtomicInteger();
    private int partitions;
    private boolean isSpilled;
    private TableFolding folding;

    /**
     * @param foldings asked when all rows are in; null where the tables have not been folded
     * @param countedKey the key of which only presence is wanted, -1 for none
     */
    GroupSource(
            Unary.Aggregate plan,
            QueryContext context,
            OperatorProfile profile,
            List<BoundedTable> tables,
            Supplier<TableFolding> foldings,
            KeySpace space,
            int countedKey) {
        this.plan = plan;
        this.context = context;
        this.profile = profile;
        this.tables = tables;
        this.foldings = foldings;
        this.space = space;
        this.countedKey = countedKey;
    }

    @Override
    public int prepare() {
        long groups = tables.stream().mapToLong(table -> table.table().size()).sum();
        isSpilled = tables.stream().anyMatch(table -> table.spilled() != null);
        boolean isOne = plan.keys().isEmpty() || groups < MANY_GROUPS && !isSpilled;
        folding = foldings.get();
        partitions = folding != null ? FoldedGroups.parts(folding) : isOne ? 1 : HashDigits.COUNT;
        openPartitions.set(partitions);
        return partitions;
    }

    @Override
    public int columnCount() {
        return plan.keys().size() + plan.calls().size();
    }

    @Override
    public SourceTask open() {
        threads.incrementAndGet();
        if (folding != null) {
            return new FoldedGroups(folding, countedKey, this::takePartition, this::endPartition);
        }
        return tables.size() == 1 && !isSpilled ? new OneTable() : new MergedParts();
    }

    /** What one thread may take once memory has been short, so that none takes what another needs to go on. */
    private long share() {
        return isSpilled ? context.memoryLimit() / (4L * threads.get()) : Long.MAX_VALUE;
    }

    /** The next partition to do, -1 when all are taken. */
    private int takePartition() {
        int partition = nextPartition.getAndIncrement();
        return partition < partitions ? partition : -1;
    }

    /** The last one gives back the tables. */
    private void endPartition() {
        if (openPartitions.decrementAndGet() == 0) {
            tables.forEach(BoundedTable::release);
        }
    }

    /** Gives out the groups of the only table as they are. */
    private final class OneTable implements SourceTask {
        private final AggregateTable table = tables.get(0).table();
        private GroupChoice groups = GroupChoice.NONE;
        private int at;
        private boolean isOpen;

        @Override
        public Progress next(Batch batch) {
            while (at == groups.to()) {
                if (isOpen) {
                    endPartition();
                }
                int partition = takePartition();
                isOpen = partition >= 0;
                if (!isOpen) {
                    return Progress.DONE;
                }
                groups = GroupChoice.of(table, partitions == 1 ? 0 : 1, partition);
                at = groups.from();
            }
            int n = Math.min(Batch.MAX_ROWS, groups.to() - at);
            table.result(groups.groups(), at, n, countedKey, batch);
            at += n;
            return Progress.MORE;
        }
    }

    /** Brings together what the tables and files hold of a part, gives it out, goes on to the next part. */
    private final class MergedParts implements SourceTask {
        private final ArrayDeque<GroupWork> parts = new ArrayDeque<>();
        private final PartMerge merge = new PartMerge(plan, space, context, profile, tables, GroupSource.this::share);
        private boolean isOpen;
        private GroupChoice groups = GroupChoice.NONE;
        private int at;

        @Override
        public Progress next(Batch batch) {
            if (at == groups.to() && !nextPart()) {
                return Progress.DONE;
            }
            int n = Math.min(merge.table().resultsAtOnce(), groups.to() - at);
            if (n > 0) {
                merge.table().result(groups.groups(), at, n, countedKey, batch);
            }
            at += n;
            return Progress.MORE;
        }

        private boolean nextPart() {
            merge.release();
            if (parts.isEmpty()) {
                if (isOpen) {
                    endPartition();
                }
                int partition = takePartition();
                isOpen = partition >= 0;
                if (!isOpen) {
                    return false;
                }
                parts.push(partitions == 1 ? GroupWork.all(tables) : GroupWork.first(partition, tables));
            }
            merge.open(parts.pop(), parts);
            groups = GroupChoice.of(merge.table(), 0, 0);
            at = 0;
            return true;
        }
    }
}
