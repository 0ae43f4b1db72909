package dev.sneller.exec.operator.aggregate.collect;

import dev.sneller.exec.operator.column.RowSort;
import dev.sneller.exec.operator.column.ValueList;
import dev.sneller.plan.AggregateCall;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;
import java.util.List;

/** One of a group's values, chosen by their order; NULL over no value. */
public final class PickState extends CollectState {
    /** Which of a group's rows, at least one, it is. */
    @FunctionalInterface
    private interface Choice {
        int of(int[] rows, ValueList values);
    }

    private final Choice choice;

    private PickState(AggregateCall call, List<LogicalType> types, Choice choice, int... required) {
        super(call, types, required);
        this.choice = choice;
    }

    /** The first row in the call's order, whether it has a value or not. */
    public static PickState first(AggregateCall call, List<LogicalType> types) {
        return new PickState(call, types, (rows, values) -> rows[0]);
    }

    /** The last row in the call's order. */
    public static PickState last(AggregateCall call, List<LogicalType> types) {
        return new PickState(call, types, (rows, values) -> rows[rows.length - 1]);
    }

    /** PERCENTILE_DISC: the first value of the order at or behind the fraction. */
    public static PickState percentile(AggregateCall call, List<LogicalType> types) {
        Fraction fraction = Fraction.of(call);
        Choice choice = (rows, values) -> {
            int place = fraction.place(rows.length);
            RowSort.select(rows, place, values.order());
            return rows[place];
        };
        return new PickState(call, types, choice, 0);
    }

    /** MODE: the most frequent value, the smallest of several. */
    public static PickState mode(AggregateCall call, List<LogicalType> types) {
        return new PickState(call, types, PickState::mostFrequent, 0);
    }

    private static int mostFrequent(int[] rows, ValueList values) {
        RowSort.Order order = values.order();
        RowSort.sort(rows, order);
        int best = 0;
        int bestLength = 0;
        int start = 0;
        for (int i = 1; i <= rows.length; i++) {
            if (i == rows.length || order.compare(rows[start], rows[i]) != 0) {
                if (i - start > bestLength) {
                    best = start;
                    bestLength = i - start;
                }
                start = i;
            }
        }
        return rows[best];
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        int[] chosen = new int[count];
        for (int i = 0; i < count; i++) {
            int group = groups[from + i];
            chosen[i] = hasRows(group) ? choice.of(rows(group), argument(0)) : -1;
        }
        return argument(0).vector(chosen, 0, count);
    }
}
