package dev.sneller.exec.operator.aggregate.sorted;

import dev.sneller.exec.operator.aggregate.collect.Fraction;
import dev.sneller.plan.AggregateCall;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;

/** PERCENTILE_DISC: the row at a place that follows from how many there are. */
final class PercentileFold extends PickFold {
    private final Fraction fraction;
    private long place;
    private long passed;

    /** @param type of the values, which come in ascending order */
    PercentileFold(AggregateCall call, LogicalType type) {
        super(type);
        fraction = Fraction.of(call);
    }

    @Override
    boolean countsRows() {
        return true;
    }

    @Override
    void begin(long rows) {
        super.begin(rows);
        place = fraction.place(rows);
        passed = 0;
    }

    @Override
    void add(FlatVector[] columns, int from, int to) {
        if (place >= passed && place < passed + to - from) {
            pick(columns[0], from + (int) (place - passed));
        }
        passed += to - from;
    }
}
