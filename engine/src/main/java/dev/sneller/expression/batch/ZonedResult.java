package dev.sneller.expression.batch;

import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.ZonedVector;

/** A result of TIMESTAMP_TZ values, whose instants begin with 64 bits. */
public final class ZonedResult {
    private final LogicalType type;
    private final IntegerResult instants = new IntegerResult(LogicalType.TIMESTAMP_LTZ);
    private short[] offsets = {};
    private int length;

    public ZonedResult(LogicalType type) {
        this.type = type;
    }

    public void begin(int rows) {
        length = rows;
        instants.begin(rows);
        if (offsets.length < rows) {
            offsets = new short[rows];
        }
    }

    public void set(int row, long high, long low, int offsetMinutes) {
        instants.set(row, high, low);
        offsets[row] = (short) offsetMinutes;
    }

    public FlatVector finish() {
        FlatVector values = instants.finish();
        ZonedVector result = new ZonedVector(type, values);
        System.arraycopy(offsets, 0, result.offsetMinutes(), 0, length);
        result.length(length);
        return result;
    }
}
