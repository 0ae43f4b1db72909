package dev.sneller.vector;

import dev.sneller.type.Lane;
import dev.sneller.type.LogicalType;

/** DOUBLE values. */
public final class F64Vector extends FlatVector {
    private double[] values;

    public F64Vector(int capacity) {
        super(LogicalType.DOUBLE, capacity);
        values = new double[capacity];
    }

    /** Not copied; at least {@link #length} entries. */
    public double[] values() {
        return values;
    }

    /** Shares the caller's array, such as a decoded page's. */
    public void values(double[] shared) {
        values = shared;
    }

    @Override
    public Lane lane() {
        return Lane.F64;
    }
}
