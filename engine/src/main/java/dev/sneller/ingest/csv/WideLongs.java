package dev.sneller.ingest.csv;

import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I64Vector;

/** Integers of one batch: 64 bits each until one needs 128. */
final class WideLongs {
    private final LogicalType type;
    private final I64Vector narrow;
    private I128Vector wide;
    private boolean isWide;

    WideLongs(LogicalType type) {
        this.type = type;
        this.narrow = new I64Vector(type, Batch.MAX_ROWS);
    }

    void begin() {
        isWide = false;
    }

    void set(int row, long value) {
        if (isWide) {
            wide.set(row, value >> 63, value);
        } else {
            narrow.values()[row] = value;
        }
    }

    void set(int row, long high, long low) {
        if (!isWide && high != low >> 63) {
            widen(row);
        }
        if (isWide) {
            wide.set(row, high, low);
        } else {
            narrow.values()[row] = low;
        }
    }

    private void widen(int rows) {
        isWide = true;
        if (wide == null) {
            wide = new I128Vector(type, Batch.MAX_ROWS);
        }
        for (int row = 0; row < rows; row++) {
            wide.set(row, narrow.values()[row] >> 63, narrow.values()[row]);
        }
    }

    FlatVector vector() {
        return isWide ? wide : narrow;
    }
}
