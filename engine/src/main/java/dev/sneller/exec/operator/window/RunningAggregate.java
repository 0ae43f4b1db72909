package dev.sneller.exec.operator.window;

import dev.sneller.exec.operator.aggregate.state.AggregateState;
import dev.sneller.exec.operator.rows.StoredRows;
import dev.sneller.vector.Batch;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import java.util.function.Supplier;

/**
 * Any aggregate over frames that only grow: one group takes the rows as they enter, each result is a copy of it. Of a DISTINCT one, rows
 * whose value is there do not enter.
 */
final class RunningAggregate extends WindowEvaluator {
    private final AggregateArguments arguments;
    private final Occurrences distinct;
    private final Supplier<AggregateState> states;
    private final Frame frame;
    private final WindowRows rows;
    private final boolean streams;
    private final StateGroups groups;
    private final SelectionVector entering = new SelectionVector(Batch.MAX_ROWS);
    private final int[] enteringGroups = new int[Batch.MAX_ROWS];
    private final int[] from = new int[1];
    private final int[] to = new int[1];
    private final int[] order = new int[Batch.MAX_ROWS];
    private AggregateState results;
    private int entered;

    /**
     * @param distinct null = every value counts
     * @param states without DISTINCT
     */
    RunningAggregate(
            AggregateArguments arguments,
            Occurrences distinct,
            Supplier<AggregateState> states,
            Frame frame,
            boolean streams,
            WindowRows rows) {
        this.arguments = arguments;
        this.distinct = distinct;
        this.states = states;
        this.frame = frame;
        this.streams = streams;
        this.rows = rows;
        this.groups = new StateGroups(states);
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
    }

    @Override
    void begin(int count) {
        from[0] = groups.recycle(from[0]);
        results = states.get();
        results.ensure(count);
    }

    @Override
    void evaluate(Partition partition, int first, int behind, int at) {
        if (first == partition.start()) {
            from[0] = groups.next(1);
            entered = first;
            if (distinct != null) {
                distinct.clear();
            }
        }
        frame.compute(partition, first, behind, at);
        for (int i = at; i < at + behind - first; i++) {
            while (entered < frame.end[0][i]) {
                enter(frame.end[0][i]);
            }
            to[0] = i;
            results.merge(groups.state(), from, to, 1);
        }
    }

    /** Adds the rows up to {@code end} that are in the batch of the first one. */
    private void enter(int end) {
        int batch = entered >>> StoredRows.BATCH_SHIFT;
        int stop = Math.min(end, (batch + 1) << StoredRows.BATCH_SHIFT);
        int n = 0;
        for (int row = entered; row < stop; row++) {
            if (distinct == null || distinct.enters(row)) {
                entering.rows()[n] = row & StoredRows.SLOT_MASK;
                enteringGroups[n++] = from[0];
            }
        }
        entering.count(n);
        groups.state().update(enteringGroups, arguments.of(rows, batch), entering, n);
        entered = stop;
    }

    @Override
    FlatVector end(int count) {
        return results.result(order, 0, count);
    }

    @Override
    boolean streams() {
        return streams;
    }

    @Override
    int firstNeeded(Partition partition, int next) {
        return Math.min(next, entered);
    }
}
