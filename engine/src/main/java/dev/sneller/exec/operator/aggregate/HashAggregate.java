package dev.sneller.exec.operator.aggregate;

import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Sink;
import dev.sneller.exec.SinkTask;
import dev.sneller.exec.Source;
import dev.sneller.exec.operator.group.KeySpace;
import dev.sneller.plan.PlanNode;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import java.util.ArrayList;
import java.util.List;

/**
 * GROUP BY: every thread groups what it is given into a table of its own; {@link #result} merges the tables partition by partition, one
 * thread a partition, without locks.
 */
public final class HashAggregate implements Sink {
    private final PlanNode.Aggregate plan;
    private final QueryContext context;
    private final int countedKey;
    private final KeySpace space;
    private final List<AggregateTable> tables = new ArrayList<>();

    public HashAggregate(PlanNode.Aggregate plan, QueryContext context) {
        this(plan, -1, context);
    }

    /** @param countedKey a key of which the next step reads only whether it is NULL, -1 for none */
    public HashAggregate(PlanNode.Aggregate plan, int countedKey, QueryContext context) {
        this.plan = plan;
        this.countedKey = countedKey;
        this.context = context;
        List<LogicalType> types = plan.input().types();
        this.space = new KeySpace(plan.keys().stream().map(types::get).toList());
    }

    @Override
    public SinkTask open() {
        AggregateTable table = new AggregateTable(plan, space, context.reserve("GROUP BY"));
        return new SinkTask() {
            @Override
            public Progress accept(Batch batch) {
                table.add(batch);
                return Progress.MORE;
            }

            @Override
            public void combine() {
                synchronized (tables) {
                    tables.add(table);
                }
            }
        };
    }

    @Override
    public void finish() {
        if (tables.isEmpty()) {
            tables.add(new AggregateTable(plan, space, context.reserve("GROUP BY")));
        }
    }

    /** The groups, for the next pipeline. */
    public Source result() {
        return new GroupSource(plan, context, tables, space, countedKey);
    }
}
