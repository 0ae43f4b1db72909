package dev.sneller.exec.operator.window;

import dev.sneller.exec.operator.sort.ValueOrder;
import dev.sneller.plan.WindowFunction;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I64Vector;

/** CONDITIONAL_TRUE_EVENT and CONDITIONAL_CHANGE_EVENT: numbers of sessions, counted up at each event. */
final class ConditionalEvents extends WindowEvaluator {
    private final boolean onChange;
    private final WindowArgument argument;
    private final LogicalType type;
    private final WindowRows rows;
    private I64Vector results;
    private long events;
    /** The last row with a value, -1 = none. */
    private int last;

    ConditionalEvents(WindowFunction function, WindowArgument argument, LogicalType type, WindowRows rows) {
        this.onChange = function == WindowFunction.CONDITIONAL_CHANGE_EVENT;
        this.argument = argument;
        this.type = type;
        this.rows = rows;
    }

    @Override
    void begin(int count) {
        results = new I64Vector(type, count);
        results.length(count);
    }

    @Override
    void evaluate(Partition partition, int from, int to, int at) {
        if (from == partition.start()) {
            events = 0;
            last = -1;
        }
        for (int row = from; row < to; row++) {
            if (!argument.isNull(rows, row)) {
                events += onChange ? change(row) : truth(row);
                last = row;
            }
            results.values()[at + row - from] = events;
        }
    }

    private int truth(int row) {
        return ((BoolVector) argument.vector(rows, row)).value(argument.slot(row)) ? 1 : 0;
    }

    private int change(int row) {
        return last < 0
                        || ValueOrder.compare(
                                        argument.vector(rows, last),
                                        argument.slot(last),
                                        argument.vector(rows, row),
                                        argument.slot(row))
                                == 0
                ? 0
                : 1;
    }

    @Override
    FlatVector end(int count) {
        return results;
    }

    @Override
    boolean streams() {
        return true;
    }

    @Override
    int firstNeeded(Partition partition, int next) {
        return onChange && last >= 0 ? last : next;
    }
}
