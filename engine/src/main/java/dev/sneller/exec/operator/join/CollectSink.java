package dev.sneller.exec.operator.join;

import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Sink;
import dev.sneller.exec.SinkTask;
import dev.sneller.exec.operator.rows.RowStore;
import dev.sneller.vector.Batch;

/** Keeps every row of its input: what a nested loop's right side and a join's build side need. */
public class CollectSink implements Sink {
    private final QueryContext context;
    private final String owner;
    private final RowStore rows;

    /** @param owner named when memory runs out */
    public CollectSink(QueryContext context, String owner) {
        this.context = context;
        this.owner = owner;
        this.rows = new RowStore(context.reserve(owner));
    }

    @Override
    public SinkTask open() {
        RowStore own = new RowStore(context.reserve(owner));
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
    public final RowStore rows() {
        return rows;
    }
}
