package dev.sneller.expression.cast;

import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.text.MutableInt128;
import dev.sneller.vector.FlatVector;

/** TIME, TIMESTAMP_NTZ and TIMESTAMP_LTZ. */
final class TimeTarget implements CastTarget {
    private final IntegerResult result;
    private final TimePlaces places;

    TimeTarget(LogicalType type) {
        result = new IntegerResult(type);
        places = new TimePlaces(type.precision());
    }

    @Override
    public void begin(int rows) {
        result.begin(rows);
    }

    @Override
    public boolean put(int row, CastValue value) {
        MutableInt128 nanos = places.cut(value.high(), value.low());
        result.set(row, nanos.high(), nanos.low());
        return true;
    }

    @Override
    public FlatVector finish() {
        return result.finish();
    }
}
