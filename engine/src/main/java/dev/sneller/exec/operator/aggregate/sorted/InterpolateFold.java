package dev.sneller.exec.operator.aggregate.sorted;

import dev.sneller.exec.operator.aggregate.collect.Fraction;
import dev.sneller.exec.operator.aggregate.collect.Interpolation;
import dev.sneller.exec.operator.column.ValueList;
import dev.sneller.plan.AggregateCall;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;
import java.math.BigDecimal;

/** PERCENTILE_CONT: between the two rows about a place that follows from how many there are. */
final class InterpolateFold extends GroupFold {
    private final LogicalType type;
    private final Fraction fraction;
    private final Interpolation interpolation;
    private FlatVector vector;
    private int at;
    /** The one or two values of the current group. */
    private ValueList nearest;

    private long below;
    private long above;
    private BigDecimal share;
    private long passed;

    /** @param type of the values, which come in ascending order */
    InterpolateFold(AggregateCall call, LogicalType type) {
        this.type = type;
        fraction = Fraction.of(call);
        interpolation = new Interpolation(call, type);
    }

    @Override
    boolean countsRows() {
        return true;
    }

    @Override
    void start(int groups) {
        vector = interpolation.allocate(groups);
        at = 0;
    }

    @Override
    void begin(long rows) {
        nearest = ValueList.of(type);
        BigDecimal place = fraction.between(Math.max(1, rows));
        below = place.longValue();
        share = place.subtract(BigDecimal.valueOf(below));
        above = share.signum() == 0 ? below : below + 1;
        passed = 0;
    }

    @Override
    void add(FlatVector[] columns, int from, int to) {
        for (long place = below; place <= above; place++) {
            if (place >= passed && place < passed + to - from) {
                int row = from + (int) (place - passed);
                nearest.load(columns[0], range(row, row + 1), 1);
                nearest.add(0);
            }
        }
        passed += to - from;
    }

    @Override
    void end() {
        if (nearest.size() == 0) {
            clear(vector, at);
        } else {
            interpolation.put(nearest, 0, nearest.size() - 1, share, at, vector);
        }
        at++;
    }

    @Override
    FlatVector result() {
        return vector;
    }

    @Override
    long bytes() {
        return nearest == null ? 0 : nearest.bytes();
    }
}
