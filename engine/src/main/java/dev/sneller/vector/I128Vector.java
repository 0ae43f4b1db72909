package dev.sneller.vector;

import dev.sneller.type.Lane;
import dev.sneller.type.LogicalType;

/** NUMBER past 64 bits and timestamps outside 1677 to 2262: two's complement halves. */
public final class I128Vector extends FlatVector {
    private final long[] high;
    private final long[] low;

    public I128Vector(LogicalType type, int capacity) {
        super(type, capacity);
        high = new long[capacity];
        low = new long[capacity];
    }

    public long[] high() {
        return high;
    }

    public long[] low() {
        return low;
    }

    public void set(int row, long highHalf, long lowHalf) {
        high[row] = highHalf;
        low[row] = lowHalf;
    }

    @Override
    public Lane lane() {
        return Lane.I128;
    }
}
