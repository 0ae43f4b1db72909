package dev.sneller.exec.operator.aggregate.collect;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.exec.operator.column.DoubleValues;
import dev.sneller.exec.operator.column.IntegerValues;
import dev.sneller.exec.operator.column.RowSort;
import dev.sneller.kernel.Int128;
import dev.sneller.plan.AggregateCall;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.Validity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** PERCENTILE_CONT and MEDIAN of NUMBER (exact) and DOUBLE: between the two nearest values in proportion. NULL over no value. */
public final class InterpolateState extends CollectState {
    private final LogicalType type;
    private final int argumentScale;
    private final Fraction fraction;

    public InterpolateState(AggregateCall call, List<LogicalType> types) {
        super(call, types, 0);
        type = call.type();
        argumentScale = types.get(0).scale();
        fraction = Fraction.of(call);
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        FlatVector vector =
                argument(0) instanceof DoubleValues ? FlatVector.allocate(type, count) : new I128Vector(type, count);
        vector.length(count);
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
        if (argument(0) instanceof DoubleValues doubles) {
            double low = doubles.get(rows[below]);
            double high = doubles.get(above);
            ((F64Vector) target).values()[at] = low == high ? low : low + (high - low) * share.doubleValue();
        } else {
            put((IntegerValues) argument(0), rows[below], above, share, at, (I128Vector) target);
        }
    }

    /** The least row behind a selected place. */
    private static int next(int[] rows, int place, RowSort.Order order) {
        int least = rows[place + 1];
        for (int i = place + 2; i < rows.length; i++) {
            least = order.compare(rows[i], least) < 0 ? rows[i] : least;
        }
        return least;
    }

    private void put(IntegerValues values, int below, int above, BigDecimal share, int at, I128Vector target) {
        BigDecimal low = Int128.toBigDecimal(values.high(below), values.low(below), argumentScale);
        BigDecimal high = Int128.toBigDecimal(values.high(above), values.low(above), argumentScale);
        BigDecimal result = low.add(high.subtract(low).multiply(share)).setScale(type.scale(), RoundingMode.HALF_UP);
        if (!Int128.store(result.unscaledValue(), target.high(), target.low(), at)) {
            throw new SnellerException(
                    ErrorCode.NUMERIC_OUT_OF_RANGE, "a percentile does not fit 38 digits; cast its argument to DOUBLE");
        }
    }
}
