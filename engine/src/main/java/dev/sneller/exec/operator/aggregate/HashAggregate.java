package dev.sneller.exec.operator.aggregate;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Sink;
import dev.sneller.exec.SinkTask;
import dev.sneller.exec.Source;
import dev.sneller.exec.SourceTask;
import dev.sneller.exec.operator.group.KeySpace;
import dev.sneller.plan.Unary;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import java.util.ArrayList;
import java.util.List;

/**
 * GROUP BY: every thread groups what it is given into a table of its own, and what memory does not hold into files; {@link #result} merges
 * both partition by partition, one thread a partition, without locks. A few large tables are brought together by {@link #foldings} before.
 */
public final class HashAggregate implements Sink {
    private final Unary.Aggregate plan;
    private final QueryContext context;
    private final int countedKey;
    private final OperatorProfile profile;
    private final KeySpace space;
    private final List<Batch> present;
    private final List<BoundedTable> tables = new ArrayList<>();
    /** Null while rows come, and where the tables are merged by partitions. */
    private TableFolding folding;

    /**
     * @param countedKey a key of which the next step reads only whether it is NULL, -1 for none
     * @param present keys of groups that there are even if they have no row
     * @param profile told the bytes spilled
     */
    public HashAggregate(
            Unary.Aggregate plan, int countedKey, List<Batch> present, QueryContext context, OperatorProfile profile) {
        this.plan = plan;
        this.countedKey = countedKey;
        this.context = context;
        this.profile = profile;
        this.space = keySpace(plan);
        this.present = present;
    }

    /** A space of its own for the keys of tables that are merged with each other only. */
    static KeySpace keySpace(Unary.Aggregate plan) {
        List<LogicalType> types = plan.input().types();
        return new KeySpace(plan.keys().stream().map(types::get).toList());
    }

    /** A table in memory. */
    static AggregateTable newTable(Unary.Aggregate plan, KeySpace space) {
        return new AggregateTable(
                plan, space, AggregateStates.all(plan.calls(), plan.input().types()));
    }

    @Override
    public SinkTask open() {
        BoundedTable table = newTable();
        return new SinkTask() {
            @Override
            public Progress accept(Batch batch) {
                table.add(batch);
                return Progress.MORE;
            }

            @Override
            public void combine() {
                table.seal();
                synchronized (tables) {
                    tables.add(table);
                }
            }
        };
    }

    /** A table that leaves a quarter of memory to what merges the tables. */
    private BoundedTable newTable() {
        AggregateTable table = newTable(plan, space);
        return new BoundedTable(plan, table, context, profile, 1, Long.MAX_VALUE, context.memoryLimit() / 4);
    }

    @Override
    public void finish() {
        if (tables.isEmpty()) {
            tables.add(newTable());
        }
        present.forEach(tables.get(0).table()::addEmpty);
        long groups = tables.stream().mapToLong(table -> table.table().size()).sum();
        boolean isSpilled = tables.stream().anyMatch(table -> table.spilled() != null);
        if (groups >= GroupSource.MANY_GROUPS && !isSpilled && !plan.keys().isEmpty()) {
            folding = TableFolding.of(tables.stream().map(BoundedTable::table).toList(), context);
        }
    }

    /** Pipelines that run, one after the other, between the last row and {@link #result}; most of them have nothing to do. */
    public List<Source> foldings() {
        List<Source> sources = new ArrayList<>();
        for (int table = TableFolding.MOST_TABLES - 1; table > 0 && !plan.keys().isEmpty(); table--) {
            sources.add(new Folding(table));
        }
        return sources;
    }

    /** Null where the tables stand apart: then they are merged by partitions. */
    private TableFolding folded() {
        return folding != null && folding.isComplete() ? folding : null;
    }

    /** The folding of one table, known only when the rows are in. */
    private final class Folding implements Source {
        private final int table;
        private Source source;

        private Folding(int table) {
            this.table = table;
        }

        @Override
        public int prepare() {
            if (folding == null || table >= folding.tableCount()) {
                return 0;
            }
            source = folding.fold(table);
            return source.prepare();
        }

        @Override
        public int columnCount() {
            return 0;
        }

        @Override
        public SourceTask open() {
            return source.open();
        }
    }

    /** The groups, for the next pipeline. */
    public Source result() {
        return new GroupSource(plan, context, profile, tables, this::folded, space, countedKey);
    }
}
