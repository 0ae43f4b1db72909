package dev.sneller.exec.operator.aggregate.collect;

import dev.sneller.exec.operator.column.RowSort;
import dev.sneller.exec.operator.column.ValueList;
import dev.sneller.plan.AggregateCall;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One of a group's values, chosen by their order; NULL over no value. */
public final class PickState extends CollectState {
    /** Which of a group's rows, at least one, it is. */
    @FunctionalInterface
    private interface Choice {
        int of(int[] rows, ValueList values);
    }

    private final Choice choice;
    /** Whether the choice is among rows in the call's order. */
    private final boolean inOrder;

    private PickState(AggregateCall call, List<LogicalType> types, Choice choice, boolean inOrder) {
        super(call, types);
        this.choice = choice;
        this.inOrder = inOrder;
    }

    /** PERCENTILE_DISC: the first value of the order at or behind the fraction. */
    public static PickState percentile(AggregateCall call, List<LogicalType> types) {
        Fraction fraction = Fraction.of(call);
        Choice choice = (rows, values) -> {
            int place = (int) fraction.place(rows.length);
            RowSort.select(rows, place, values.order());
            return rows[place];
        };
        return new PickState(call, types, choice, false);
    }

    /** MODE: the most frequent value; of several the first in the call's order, without one the smallest. */
    public static PickState mode(AggregateCall call, List<LogicalType> types) {
        Choice choice = call.order().isEmpty() ? PickState::mostFrequent : PickState::firstMostFrequent;
        return new PickState(call, types, choice, !call.order().isEmpty());
    }

    private static int mostFrequent(int[] rows, ValueList values) {
        return mostFrequentOf(rows, values).get(0);
    }

    private static int firstMostFrequent(int[] rows, ValueList values) {
        Set<Integer> candidates = new HashSet<>(mostFrequentOf(rows.clone(), values));
        return Arrays.stream(rows).filter(candidates::contains).findFirst().orElseThrow();
    }

    /** The first row of each value that no other is more frequent than, by value; rows end in the order of their values. */
    private static List<Integer> mostFrequentOf(int[] rows, ValueList values) {
        RowSort.Order order = values.order();
        RowSort.sort(rows, order);
        List<Integer> best = new ArrayList<>();
        int bestLength = 0;
        int start = 0;
        for (int i = 1; i <= rows.length; i++) {
            if (i == rows.length || order.compare(rows[start], rows[i]) != 0) {
                if (i - start > bestLength) {
                    best.clear();
                    bestLength = i - start;
                }
                if (i - start == bestLength) {
                    best.add(rows[start]);
                }
                start = i;
            }
        }
        return best;
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        int[] chosen = new int[count];
        for (int i = 0; i < count; i++) {
            int group = groups[from + i];
            chosen[i] = hasRows(group) ? choice.of(inOrder ? rows(group) : bag(group), argument(0)) : -1;
        }
        return argument(0).vector(chosen, 0, count);
    }
}
