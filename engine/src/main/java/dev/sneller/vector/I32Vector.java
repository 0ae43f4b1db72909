package dev.sneller.vector;

import dev.sneller.type.Lane;
import dev.sneller.type.LogicalType;

/** Days of DATE. */
public final class I32Vector extends FlatVector {
    private int[] values;

    public I32Vector(LogicalType type, int capacity) {
        super(type, capacity);
        values = new int[capacity];
    }

    /** Not copied; at least {@link #length} entries. */
    public int[] values() {
        return values;
    }

    /** Shares the caller's array, such as a decoded page's. */
    public void values(int[] shared) {
        values = shared;
    }

    @Override
    public Lane lane() {
        return Lane.I32;
    }
}
