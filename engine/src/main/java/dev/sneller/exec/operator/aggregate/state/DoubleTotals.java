package dev.sneller.exec.operator.aggregate.state;

import dev.sneller.vector.FlatVector;
import java.util.stream.IntStream;

/** Compensated sums of DOUBLE that somebody else has added up, as SUM or AVG answers them. */
public final class DoubleTotals {
    private final DoubleSumState state;
    private final int[] order;

    /** @param capacity most totals */
    public DoubleTotals(boolean average, int capacity) {
        state = new DoubleSumState(average);
        state.ensure(capacity);
        order = IntStream.range(0, capacity).toArray();
    }

    /** The sum of {@code rows} values and what rounding has lost of it; NULL when there are none. */
    public void set(int index, double sum, double loss, long rows) {
        state.set(index, sum, loss, rows);
    }

    /** The first {@code count} totals as results. */
    public FlatVector result(int count) {
        return state.result(order, 0, count);
    }
}
