package dev.sneller.expression.batch;

import dev.sneller.kernel.Int128;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I64Vector;

/** A result on an integer lane that begins with 64 bits and goes over to 128 at the first value that needs them. */
public final class IntegerResult {
    private final LogicalType type;
    private I64Vector narrow;
    private I128Vector wide;
    private boolean isWide;
    private int length;

    public IntegerResult(LogicalType type) {
        this.type = type;
    }

    public void begin(int rows) {
        length = rows;
        isWide = false;
        if (narrow == null || narrow.capacity() < rows) {
            narrow = new I64Vector(type, rows);
            wide = null;
        }
    }

    public void set(int row, long value) {
        if (isWide) {
            wide.set(row, value >> 63, value);
        } else {
            narrow.values()[row] = value;
        }
    }

    public void set(int row, long high, long low) {
        if (!isWide) {
            if (Int128.fitsLong(high, low)) {
                narrow.values()[row] = low;
                return;
            }
            widen();
        }
        wide.set(row, high, low);
    }

    /** For loops that set every row themselves, all of 64 bits. */
    public I64Vector narrow() {
        return narrow;
    }

    private void widen() {
        wide = Widen.of(narrow, length, wide);
        wide.type(type);
        isWide = true;
    }

    public FlatVector finish() {
        FlatVector result = isWide ? wide : narrow;
        result.length(length);
        return result;
    }
}
