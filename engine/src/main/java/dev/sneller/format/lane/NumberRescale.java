package dev.sneller.format.lane;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.format.Bounds;
import dev.sneller.kernel.Int128;
import dev.sneller.predicate.ZoneMap;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.Validity;

/** Reads NUMBER at another scale than its chunk was written with: more places, or rounded half away from zero to fewer. */
public final class NumberRescale {
    private final LogicalType type;
    private final I64Vector narrow;
    private I128Vector wide;
    private final long[] high = new long[1];
    private final long[] low = new long[1];

    public NumberRescale(LogicalType type) {
        this.type = type;
        this.narrow = new I64Vector(type, Batch.MAX_ROWS);
    }

    public ColumnVector apply(ColumnVector values, int rowCount) {
        if (values instanceof ConstantVector constant) {
            return constant.isNull()
                    ? ConstantVector.nullOf(type, rowCount)
                    : new ConstantVector(one(constant.value()), rowCount);
        }
        FlatVector flat = (FlatVector) values;
        int digits = type.scale() - flat.type().scale();
        boolean fits = true;
        for (int row = 0; row < rowCount && fits; row++) {
            if (Validity.isPresent(flat.validity(), row)) {
                scale(flat, row, digits);
                fits = Int128.fitsLong(high[0], low[0]);
                narrow.values()[row] = low[0];
            }
        }
        if (fits) {
            narrow.length(rowCount);
            narrow.validity(flat.validity());
            return narrow;
        }
        return widen(flat, rowCount, digits);
    }

    private I128Vector widen(FlatVector flat, int rowCount, int digits) {
        if (wide == null) {
            wide = new I128Vector(type, Batch.MAX_ROWS);
        }
        for (int row = 0; row < rowCount; row++) {
            if (Validity.isPresent(flat.validity(), row)) {
                scale(flat, row, digits);
                wide.set(row, high[0], low[0]);
            }
        }
        wide.length(rowCount);
        wide.validity(flat.validity());
        return wide;
    }

    private FlatVector one(FlatVector value) {
        scale(value, 0, type.scale() - value.type().scale());
        I128Vector one = new I128Vector(type, 1);
        one.set(0, high[0], low[0]);
        one.length(1);
        return one;
    }

    private void scale(FlatVector flat, int row, int digits) {
        long valueHigh;
        long valueLow;
        if (flat instanceof I128Vector wideValues) {
            valueHigh = wideValues.high()[row];
            valueLow = wideValues.low()[row];
        } else {
            valueLow = ((I64Vector) flat).values()[row];
            valueHigh = valueLow >> 63;
        }
        if (!scale(valueHigh, valueLow, digits)) {
            throw new SnellerException(
                    ErrorCode.NUMERIC_OUT_OF_RANGE,
                    "number " + Int128.toText(valueHigh, valueLow, flat.type().scale()) + " does not fit " + type);
        }
    }

    private boolean scale(long valueHigh, long valueLow, int digits) {
        return digits >= 0
                ? Int128.scaleUp(valueHigh, valueLow, digits, high, low, 0)
                : Int128.scaleDown(valueHigh, valueLow, -digits, high, low, 0);
    }

    /** Whether all numbers within bounds fit the type when they come from this scale. */
    public boolean fits(Bounds bounds, int fromScale) {
        if (bounds.isEmpty()) {
            return true;
        }
        int digits = type.scale() - fromScale;
        return bounds.has(Bounds.HAS_MIN)
                && bounds.has(Bounds.HAS_MAX)
                && scale(bounds.minHigh(), bounds.minLow(), digits)
                && Int128.isWithin(high[0], low[0], type.precision())
                && scale(bounds.maxHigh(), bounds.maxLow(), digits)
                && Int128.isWithin(high[0], low[0], type.precision());
    }

    /** Bounds at the other scale: rounding keeps order. */
    public ZoneMap zone(ZoneMap zone) {
        Datum min = bound(zone.min());
        Datum max = bound(zone.max());
        return new ZoneMap(
                zone.rowCount(),
                zone.nullCount(),
                min,
                max,
                zone.minExact() && min != null,
                zone.maxExact() && max != null,
                zone.mayHaveNaN());
    }

    private Datum bound(Datum bound) {
        return bound != null
                        && scale(
                                bound.high(),
                                bound.low(),
                                type.scale() - bound.type().scale())
                ? Datum.of128(type, high[0], low[0])
                : null;
    }
}
