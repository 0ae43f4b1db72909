package dev.sneller.exec.operator.join;

import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Sink;
import dev.sneller.exec.SinkTask;
import dev.sneller.exec.operator.rows.KeptRows;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import java.util.List;

/** Keeps every row of its input: what a nested loop's right side and a join's build side need. */
public class CollectSink implements Sink {
    private final List<LogicalType> types;
    private final QueryContext context;
    private final String owner;
    private final KeptRows rows;

    /** @param owner named when memory runs out */
    public CollectSink(List<LogicalType> types, QueryContext context, String owner) {
        this(types, context, owner, new KeptRows(types, context.reserve(owner)));
    }

    CollectSink(List<LogicalType> types, QueryContext context, String owner, KeptRows rows) {
        this.types = types;
        this.context = context;
        this.owner = owner;
        this.rows = rows;
    }

    @Override
    public SinkTask open() {
        KeptRows own = new KeptRows(types, context.reserve(owner));
        return new SinkTask() {
            @Override
            public Progress accept(Batch batch) {
                own.append(batch);
                return Progress.MORE;
            }

            @Override
            public void combine() {
                synchronized (rows) {
                    rows.take(own);
                }
            }
        };
    }

    @Override
    public void finish() {}

    /** All rows; complete when the sink has finished. */
    public final KeptRows rows() {
        return rows;
    }
}
