package dev.sneller.exec.operator.aggregate.state;

import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;
import java.util.stream.IntStream;

/** Sums of NUMBER that somebody else has added up, as SUM or AVG answers them. */
public final class NumberTotals {
    private final NumberSumState state;
    private final int[] order;

    /** @param type of the result @param scale of the values added @param capacity most totals */
    public NumberTotals(LogicalType type, int scale, boolean average, int capacity) {
        state = new NumberSumState(type, scale, average);
        state.ensure(capacity);
        order = IntStream.range(0, capacity).toArray();
    }

    /** The sum of {@code rows} values; NULL when there are none. */
    public void set(int index, long high, long low, long rows) {
        state.set(index, high, low, rows);
    }

    /** The first {@code count} totals as results. */
    public FlatVector result(int count) {
        return state.result(order, 0, count);
    }
}
