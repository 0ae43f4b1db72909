package dev.sneller.exec.operator.join;

import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.SinkTask;
import dev.sneller.exec.Source;
import dev.sneller.exec.SourceTask;
import dev.sneller.exec.operator.RuntimeFilter;
import dev.sneller.exec.operator.join.table.JoinTable;
import dev.sneller.exec.operator.rows.KeptRows;
import dev.sneller.exec.spill.SpillReader;
import dev.sneller.memory.Reservation;
import dev.sneller.plan.Binary;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The right input of a hash join: first its rows are kept, then {@link #links} puts them into a table by their keys, many threads at once.
 * Read by many threads once that has ended.
 */
public final class HashJoinBuild extends KeptSide {
    private static final int SEGMENTS_PER_TASK = 16;

    /** Bytes a row of the table, its chain and its flag at most. */
    private static final long TABLE_BYTES_A_ROW = 37;

    /** Bytes of a table of few rows. */
    private static final long SMALL_TABLE = 64 * 1024;

    private final Binary.Join plan;
    private final QueryContext context;
    private final Reservation memory;
    private final boolean maySpill;
    private final List<Reservation> rowMemory = new ArrayList<>();
    private final Map<Integer, RuntimeFilter> filters = new HashMap<>();
    private JoinTable table;
    private volatile Partitions partitions;
    private Partitions leftPartitions;

    public HashJoinBuild(Binary.Join plan, QueryContext context) {
        this(plan, context, true);
    }

    /** @param maySpill whether somebody joins what is written to disk; without, too little memory is an error */
    HashJoinBuild(Binary.Join plan, QueryContext context, boolean maySpill) {
        super(plan.kind(), plan.left(), plan.right(), context, rows(plan, context, maySpill));
        this.plan = plan;
        this.context = context;
        this.maySpill = maySpill;
        this.memory = context.reserve("JOIN");
    }

    /** For who needs all rows in memory. */
    public static HashJoinBuild inMemory(Binary.Join plan, QueryContext context) {
        return new HashJoinBuild(plan, context, false);
    }

    private static KeptRows rows(Binary.Join plan, QueryContext context, boolean maySpill) {
        List<LogicalType> types = plan.right().types();
        return maySpill ? KeptRows.unreserved(types) : new KeptRows(types, context.reserve("JOIN"));
    }

    /** Publishes what is known of key number {@code key} when all rows are kept. */
    public void publish(int key, RuntimeFilter filter) {
        filters.put(key, filter);
    }

    @Override
    public SinkTask open() {
        return maySpill ? new BuildTask(this, plan.right().types(), context) : super.open();
    }

    /** The rows of one task, for which it has reserved. */
    synchronized void take(KeptRows own, Reservation ownMemory) {
        if (isSpilled()) {
            partitions.writer().add(own);
            ownMemory.shrinkTo(0);
        } else {
            rows().take(own);
            rowMemory.add(ownMemory);
        }
    }

    private long tableBytes() {
        return SMALL_TABLE + rows().rowCount() * TABLE_BYTES_A_ROW;
    }

    /** Where rows go that do not fit in memory; from the first call on all do. */
    synchronized Partitions partitions() {
        if (partitions == null) {
            partitions = new Partitions(plan.right().types(), plan.rightKeys(), context);
        }
        return partitions;
    }

    /** Whether the rows did not fit in memory. */
    public boolean isSpilled() {
        return partitions != null;
    }

    Partitions leftPartitions() {
        return leftPartitions;
    }

    /**
     * Keeps the batch and those that follow it in a file while there is memory, the first one always. Answers whether one is left over: it is
     * in {@code batch} then.
     *
     * @param share bytes to take at most, but for the first batch
     */
    boolean load(SpillReader file, Batch batch, long share) {
        boolean fits = true;
        boolean hasMore = true;
        while (fits && hasMore) {
            rows().append(batch);
            long bytes = rows().bytes() + tableBytes();
            fits = memory.tryEnsure(bytes, context.memoryLimit() / 4);
            if (!fits) {
                memory.overdraw(bytes);
            }
            fits &= bytes < share;
            hasMore = file.next(batch);
        }
        return hasMore;
    }

    @Override
    public void finish() {
        if (maySpill && !isSpilled() && !context.turns().tryReserve(memory, tableBytes(), context.memoryLimit() / 4)) {
            partitions();
        }
        if (isSpilled()) {
            partitions.writer().add(rows());
            partitions.seal();
            rows().clear();
            rowMemory.forEach(reservation -> reservation.shrinkTo(0));
            leftPartitions = new Partitions(plan.left().types(), plan.leftKeys(), context);
            return;
        }
        filters.forEach((key, filter) ->
                new KeyDomain(rows(), rows().column(plan.rightKeys().get(key))).publish(filter));
        index();
    }

    /** Makes rows that {@link #load} has kept ready for probing, by one thread. */
    void index() {
        super.finish();
        table = JoinTable.of(rows(), plan.rightKeys(), plan.nullEquals(), memory);
    }

    /** Links all rows at once, where there are few. */
    void link() {
        JoinTable.Linker linker = table.linker();
        for (int segment = 0; segment < rows().segmentCount(); segment++) {
            linker.link(segment);
        }
    }

    /** The rest of the work as a pipeline of its own: links the rows segment by segment and yields nothing. */
    public Source links() {
        AtomicInteger next = new AtomicInteger();
        return new Source() {
            @Override
            public int prepare() {
                return isSpilled() ? 0 : 1 + rows().segmentCount() / SEGMENTS_PER_TASK;
            }

            @Override
            public int columnCount() {
                return 0;
            }

            @Override
            public SourceTask open() {
                JoinTable.Linker linker = isSpilled() ? null : table.linker();
                return batch -> {
                    int segment = next.getAndIncrement();
                    if (segment >= rows().segmentCount()) {
                        return Progress.DONE;
                    }
                    linker.link(segment);
                    return Progress.MORE;
                };
            }
        };
    }

    JoinTable table() {
        return table;
    }

    /** Whether some right row has a NULL among its keys. */
    boolean hasNullKeys() {
        KeptRows rows = rows();
        return plan.rightKeys().stream().anyMatch(key -> rows.column(key).hasNulls());
    }
}
