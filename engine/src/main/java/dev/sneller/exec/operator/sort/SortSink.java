package dev.sneller.exec.operator.sort;

import dev.sneller.exec.OperatorProfile;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Sink;
import dev.sneller.exec.SinkTask;
import dev.sneller.exec.Source;
import dev.sneller.exec.operator.RuntimeFilter;
import dev.sneller.plan.SortKey;
import dev.sneller.type.LogicalType;
import java.util.List;

/**
 * ORDER BY: each thread keeps and sorts its rows, writing them out as a run when memory is refused; the runs are merged when they are
 * read. With a limit a thread throws away what cannot be among the first rows any more, so it never holds much more than the limit.
 */
public final class SortSink implements Sink {
    private final List<SortKey> keys;
    private final List<LogicalType> types;
    private final long limit;
    private final long offset;
    private final QueryContext context;
    private final SortedRuns runs;
    private final TopBoundary boundary;

    /** A sort whose first key no scan asks about. */
    public SortSink(
            List<SortKey> keys,
            List<LogicalType> types,
            long limit,
            long offset,
            QueryContext context,
            OperatorProfile profile) {
        this(keys, types, limit, offset, null, context, profile);
    }

    /**
     * @param limit rows wanted after {@code offset}; {@link Long#MAX_VALUE} = all
     * @param filter told which values of the first key come too late; null = nobody asks
     * @param profile told the bytes spilled
     */
    public SortSink(
            List<SortKey> keys,
            List<LogicalType> types,
            long limit,
            long offset,
            RuntimeFilter filter,
            QueryContext context,
            OperatorProfile profile) {
        this.keys = keys;
        this.types = types;
        this.limit = limit;
        this.offset = offset;
        this.context = context;
        this.runs = new SortedRuns(keys, types, context, profile);
        this.boundary = limit == Long.MAX_VALUE ? null : new TopBoundary(keys, filter);
    }

    @Override
    public SinkTask open() {
        long wanted = limit > Long.MAX_VALUE - offset ? Long.MAX_VALUE : limit + offset;
        return new RunBuilder(keys, types.size(), wanted, boundary, context, runs);
    }

    @Override
    public void finish() {}

    /** Forgets the rows, read to their end or not; all threads have handed over theirs. */
    public void close() {
        runs.close();
    }

    /** The rows in order, for the next pipeline. */
    public Source result() {
        return new MergeSource(runs, keys, types, limit, offset);
    }
}
