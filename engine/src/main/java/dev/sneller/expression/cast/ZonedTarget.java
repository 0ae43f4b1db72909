package dev.sneller.expression.cast;

import dev.sneller.expression.batch.ZonedResult;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.text.MutableInt128;
import dev.sneller.vector.FlatVector;

/** TIMESTAMP_TZ. */
final class ZonedTarget implements CastTarget {
    private final ZonedResult result;
    private final TimePlaces places;

    ZonedTarget(LogicalType type) {
        result = new ZonedResult(type);
        places = new TimePlaces(type.precision());
    }

    @Override
    public void begin(int rows) {
        result.begin(rows);
    }

    @Override
    public boolean put(int row, CastValue value) {
        MutableInt128 instant = places.cut(value.high(), value.low());
        result.set(row, instant.high(), instant.low(), value.offsetMinutes());
        return true;
    }

    @Override
    public FlatVector finish() {
        return result.finish();
    }
}
