package dev.sneller.exec.operator.aggregate.collect;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.exec.operator.column.DoubleValues;
import dev.sneller.exec.operator.column.IntegerValues;
import dev.sneller.exec.operator.column.ValueList;
import dev.sneller.kernel.Int128;
import dev.sneller.plan.AggregateCall;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The results of PERCENTILE_CONT from the two nearest values, of NUMBER (exact) or DOUBLE. */
public final class Interpolation {
    private final LogicalType type;
    private final LogicalType argument;

    /** @param argument type of the values */
    public Interpolation(AggregateCall call, LogicalType argument) {
        this.type = call.type();
        this.argument = argument;
    }

    /** A vector for so many results. */
    public FlatVector allocate(int count) {
        FlatVector vector =
                argument.kind() == TypeKind.DOUBLE ? FlatVector.allocate(type, count) : new I128Vector(type, count);
        vector.length(count);
        return vector;
    }

    /** Sets a result to what lies {@code share} of the way from one row of a list to another. */
    public void put(ValueList values, int below, int above, BigDecimal share, int at, FlatVector target) {
        if (values instanceof DoubleValues doubles) {
            double low = doubles.get(below);
            double high = doubles.get(above);
            ((F64Vector) target).values()[at] = low == high ? low : low + (high - low) * share.doubleValue();
        } else {
            put((IntegerValues) values, below, above, share, at, (I128Vector) target);
        }
    }

    private void put(IntegerValues values, int below, int above, BigDecimal share, int at, I128Vector target) {
        BigDecimal low = Int128.toBigDecimal(values.high(below), values.low(below), argument.scale());
        BigDecimal high = Int128.toBigDecimal(values.high(above), values.low(above), argument.scale());
        BigDecimal result = low.add(high.subtract(low).multiply(share)).setScale(type.scale(), RoundingMode.HALF_UP);
        if (!Int128.store(result.unscaledValue(), target.high(), target.low(), at)) {
            throw new SnellerException(
                    ErrorCode.NUMERIC_OUT_OF_RANGE, "a percentile does not fit 38 digits; cast its argument to DOUBLE");
        }
    }
}
