package dev.sneller.exec.operator.aggregate;

import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Source;
import dev.sneller.exec.SourceTask;
import dev.sneller.vector.Batch;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The way to bring a few large tables together without a third one: what the last table shares with those before it is added there, then what
 * is left of the one before it, and so on. A group that is in no earlier table is complete where it is. So every group is looked up in the
 * earlier tables at most, and none is inserted again.
 *
 * <p>Against dealing by hash, which inserts all groups once more: half the work for two tables, and no pass by partition over groups that
 * stand in another order. Looking up grows with the square of the number of tables, so it is for few.
 */
final class TableFolding {
    static final int MOST_TABLES = 4;
    static final int GROUPS_PER_TASK = 16 * Batch.MAX_ROWS;

    private final List<AggregateTable> tables;
    private final QueryContext context;
    /** By table and group: whether an earlier table has it. */
    private final boolean[][] folded;
    /** Tables still to be folded; the first one never is. */
    private int left;

    private TableFolding(List<AggregateTable> tables, QueryContext context) {
        this.tables = tables;
        this.context = context;
        left = tables.size() - 1;
        folded = tables.stream().map(table -> new boolean[table.size()]).toArray(boolean[][]::new);
    }

    /** Null where the tables are too many or their states cannot be merged by several threads. */
    static TableFolding of(List<AggregateTable> tables, QueryContext context) {
        AggregateTable first = tables.get(0);
        boolean suits = tables.size() > 1
                && tables.size() <= MOST_TABLES
                && tables.stream().allMatch(first::foldsInParallel);
        return suits ? new TableFolding(tables, context) : null;
    }

    /** Tasks that can work on a table at the same time. */
    int tasks(int table) {
        return (tables.get(table).size() + GROUPS_PER_TASK - 1) / GROUPS_PER_TASK;
    }

    int tableCount() {
        return tables.size();
    }

    /** The groups of one task that no earlier table has, in {@code target}; returns how many. */
    int unfolded(int table, int from, int to, int[] target) {
        int n = 0;
        for (int group = from; group < to; group++) {
            if (!folded[table][group]) {
                target[n++] = group;
            }
        }
        return n;
    }

    AggregateTable table(int table) {
        return tables.get(table);
    }

    /** Whether every table has been given to {@link #fold}. */
    boolean isComplete() {
        return left == 0;
    }

    /** A pipeline's work: adds one table's groups to the earlier ones; yields nothing. Tables go from the last one to the second. */
    Source fold(int table) {
        left--;
        AtomicInteger next = new AtomicInteger();
        return new Source() {
            @Override
            public int prepare() {
                return tasks(table);
            }

            @Override
            public int columnCount() {
                return 0;
            }

            @Override
            public SourceTask open() {
                int[] chosen = new int[Batch.MAX_ROWS];
                return batch -> {
                    long from = (long) next.getAndIncrement() * Batch.MAX_ROWS;
                    int size = tables.get(table).size();
                    if (from >= size) {
                        return Progress.DONE;
                    }
                    context.checkCancelled();
                    foldBatch(table, (int) from, (int) Math.min(size, from + Batch.MAX_ROWS), chosen);
                    return Progress.MORE;
                };
            }
        };
    }

    private void foldBatch(int table, int from, int to, int[] chosen) {
        int count = unfolded(table, from, to, chosen);
        for (int earlier = 0; earlier < table && count > 0; earlier++) {
            count = tables.get(earlier).fold(tables.get(table), chosen, count, folded[table]);
        }
    }
}
