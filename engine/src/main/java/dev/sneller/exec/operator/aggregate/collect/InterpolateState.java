package dev.sneller.exec.operator.aggregate.collect;

import dev.sneller.exec.operator.column.RowSort;
import dev.sneller.plan.AggregateCall;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.Validity;
import java.math.BigDecimal;
import java.util.List;

/** PERCENTILE_CONT and MEDIAN of NUMBER (exact) and DOUBLE: between the two nearest values in proportion. NULL over no value. */
public final class InterpolateState extends CollectState {
    private final Interpolation interpolation;
    private final Fraction fraction;

    public InterpolateState(AggregateCall call, List<LogicalType> types) {
        super(call, types);
        interpolation = new Interpolation(call, types.get(0));
        fraction = Fraction.of(call);
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        FlatVector vector = interpolation.allocate(count);
        long[] validity = null;
        for (int i = 0; i < count; i++) {
            int group = groups[from + i];
            if (hasRows(group)) {
                put(bag(group), i, vector);
            } else {
                validity = validity == null ? vector.writableValidity() : validity;
                Validity.clear(validity, i);
            }
        }
        return vector;
    }

    private void put(int[] rows, int at, FlatVector target) {
        BigDecimal place = fraction.between(rows.length);
        int below = place.intValue();
        BigDecimal share = place.subtract(BigDecimal.valueOf(below));
        RowSort.Order order = argument(0).order();
        RowSort.select(rows, below, order);
        int above = share.signum() == 0 ? rows[below] : next(rows, below, order);
        interpolation.put(argument(0), rows[below], above, share, at, target);
    }

    /** The least row behind a selected place. */
    private static int next(int[] rows, int place, RowSort.Order order) {
        int least = rows[place + 1];
        for (int i = place + 2; i < rows.length; i++) {
            least = order.compare(rows[i], least) < 0 ? rows[i] : least;
        }
        return least;
    }
}
