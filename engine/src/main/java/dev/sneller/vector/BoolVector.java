package dev.sneller.vector;

import dev.sneller.type.Lane;
import dev.sneller.type.LogicalType;

/** BOOLEAN values as a bitmap, so that conditions combine word-wise: true = value bit and validity bit set. */
public final class BoolVector extends FlatVector {
    private long[] bits;

    public BoolVector(int capacity) {
        super(LogicalType.BOOLEAN, capacity);
        bits = new long[Validity.words(capacity)];
    }

    public long[] bits() {
        return bits;
    }

    /** Shares the caller's bitmap. */
    public void bits(long[] shared) {
        bits = shared;
    }

    public boolean value(int row) {
        return (bits[row >>> 6] >>> row & 1) != 0;
    }

    @Override
    public Lane lane() {
        return Lane.BOOL;
    }
}
