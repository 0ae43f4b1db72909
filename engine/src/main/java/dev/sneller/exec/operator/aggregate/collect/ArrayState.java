package dev.sneller.exec.operator.aggregate.collect;

import dev.sneller.exec.operator.column.AsVariant;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.AggregateFunction;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.Validity;
import java.util.List;

/** ARRAY_AGG, and the first so many values beside a key: an ARRAY of a group's values in the call's order, empty over none. */
public final class ArrayState extends CollectState {
    private final int limit;
    private final boolean keepsNulls;

    private ArrayState(AggregateCall call, List<LogicalType> types, int limit) {
        super(call, types);
        this.limit = limit;
        keepsNulls = call.function() == AggregateFunction.ARRAY_OF_ALL;
    }

    /** All values: those that are not NULL, or NULLs too as undefined elements, and then NULL over no row. */
    public static ArrayState all(AggregateCall call, List<LogicalType> types) {
        return new ArrayState(call, types, Integer.MAX_VALUE);
    }

    /** MIN_BY and MAX_BY with a count: arguments are value and key, the order is by the key, which must not be NULL. */
    public static ArrayState first(AggregateCall call, List<LogicalType> types, int limit) {
        return new ArrayState(call, types, limit);
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        AsVariant elements = new AsVariant();
        FlatVector arrays = AsVariant.arrays(count, (i, out) -> {
            int[] rows = rows(groups[from + i]);
            elements.write(argument(0), rows, Math.min(limit, rows.length), out);
        });
        if (keepsNulls) {
            clearEmpty(groups, from, count, arrays.writableValidity());
        }
        return arrays;
    }

    private void clearEmpty(int[] groups, int from, int count, long[] validity) {
        for (int i = 0; i < count; i++) {
            if (!hasRows(groups[from + i])) {
                Validity.clear(validity, i);
            }
        }
    }
}
