package dev.sneller.expression.batch;

import dev.sneller.error.Invariant;
import dev.sneller.kernel.Int128;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.ZonedVector;

/** Integers of any lane (NUMBER, DATE, times) read row by row as 128 bits; for loops where the work per row outweighs the question. */
public final class IntegerInput {
    private int[] ints;
    private long[] longs;
    private long[] highs;

    public IntegerInput of(FlatVector vector) {
        ints = null;
        longs = null;
        highs = null;
        if (vector instanceof ZonedVector zoned) {
            return of(zoned.instants());
        } else if (vector instanceof I64Vector narrow) {
            longs = narrow.values();
        } else if (vector instanceof I32Vector days) {
            ints = days.values();
        } else if (vector instanceof I128Vector wide) {
            longs = wide.low();
            highs = wide.high();
        } else {
            throw Invariant.unreachable("integers of " + vector.type());
        }
        return this;
    }

    public long low(int row) {
        return longs == null ? ints[row] : longs[row];
    }

    public long high(int row) {
        return highs == null ? low(row) >> 63 : highs[row];
    }

    /** The value, held within 64 bits. */
    public long saturated(int row) {
        return fitsLong(row) ? low(row) : high(row) < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    public boolean fitsLong(int row) {
        return highs == null || Int128.fitsLong(highs[row], longs[row]);
    }

    /** Whether every row fits 64 bits because of its lane. */
    public boolean isNarrow() {
        return highs == null;
    }
}
