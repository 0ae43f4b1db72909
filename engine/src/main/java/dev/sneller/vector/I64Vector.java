package dev.sneller.vector;

import dev.sneller.type.Lane;
import dev.sneller.type.LogicalType;

/** NUMBER (unscaled, at the type's scale), TIME and timestamps whose values fit 64 bits. */
public final class I64Vector extends FlatVector {
    private long[] values;

    public I64Vector(LogicalType type, int capacity) {
        super(type, capacity);
        values = new long[capacity];
    }

    /** Not copied; at least {@link #length} entries. */
    public long[] values() {
        return values;
    }

    /** Shares the caller's array, such as a decoded page's. */
    public void values(long[] shared) {
        values = shared;
    }

    @Override
    public Lane lane() {
        return Lane.I64;
    }
}
