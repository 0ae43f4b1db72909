package dev.sneller.exec.operator.join;

import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Source;
import dev.sneller.exec.SourceTask;
import dev.sneller.exec.operator.RuntimeFilter;
import dev.sneller.exec.operator.join.table.JoinTable;
import dev.sneller.exec.operator.rows.KeptRows;
import dev.sneller.memory.Reservation;
import dev.sneller.plan.PlanNode;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The right input of a hash join: first its rows are kept, then {@link #links} puts them into a table by their keys, many threads at once.
 * Read by many threads once that has ended.
 */
public final class HashJoinBuild extends KeptSide {
    private static final int SEGMENTS_PER_TASK = 16;

    private final PlanNode.Join plan;
    private final Reservation memory;
    private final Map<Integer, RuntimeFilter> filters = new HashMap<>();
    private JoinTable table;

    public HashJoinBuild(PlanNode.Join plan, QueryContext context) {
        super(plan.kind(), plan.left(), plan.right(), context);
        this.plan = plan;
        this.memory = context.reserve("JOIN");
    }

    /** Publishes what is known of key number {@code key} when all rows are kept. */
    public void publish(int key, RuntimeFilter filter) {
        filters.put(key, filter);
    }

    @Override
    public void finish() {
        super.finish();
        filters.forEach((key, filter) ->
                new KeyDomain(rows(), rows().column(plan.rightKeys().get(key))).publish(filter));
        table = JoinTable.of(rows(), plan.rightKeys(), plan.nullEquals(), memory);
    }

    /** The rest of the work as a pipeline of its own: links the rows segment by segment and yields nothing. */
    public Source links() {
        AtomicInteger next = new AtomicInteger();
        return new Source() {
            @Override
            public int prepare() {
                return 1 + rows().segmentCount() / SEGMENTS_PER_TASK;
            }

            @Override
            public int columnCount() {
                return 0;
            }

            @Override
            public SourceTask open() {
                JoinTable.Linker linker = table.linker();
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
