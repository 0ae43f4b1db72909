package dev.sneller.exec.operator.rows;

import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I64Vector;
import java.util.Arrays;

/** NUMBER and times: low halves always, high halves for segments that need them. */
public final class KeptLongs extends KeptColumn implements KeptIntegers {
    private long[][] lows = new long[4][];
    private long[][] highs = new long[4][];
    private int wideSegments;

    KeptLongs(LogicalType type) {
        super(type);
    }

    @Override
    public boolean isWide() {
        return wideSegments > 0;
    }

    @Override
    public long low(int row) {
        return lows[row >>> SHIFT][row & MASK];
    }

    @Override
    public long high(int row) {
        long[] high = highs[row >>> SHIFT];
        return high == null ? low(row) >> 63 : high[row & MASK];
    }

    @Override
    public int compare(int row, KeptColumn other, int otherRow) {
        return KeptIntegers.compare(this, row, (KeptIntegers) other, otherRow);
    }

    @Override
    void open(int segment) {
        lows = grown(lows, segment);
        highs = grown(highs, segment);
        lows[segment] = new long[SEGMENT];
    }

    @Override
    void put(FlatVector dense, int from, int count, int segment, int slot) {
        if (dense instanceof I128Vector wide) {
            widen(segment, slot);
            System.arraycopy(wide.low(), from, lows[segment], slot, count);
            System.arraycopy(wide.high(), from, highs[segment], slot, count);
            return;
        }
        System.arraycopy(((I64Vector) dense).values(), from, lows[segment], slot, count);
        if (highs[segment] != null) {
            signs(lows[segment], highs[segment], slot, slot + count);
        }
    }

    private void widen(int segment, int filled) {
        if (highs[segment] == null) {
            highs[segment] = new long[SEGMENT];
            wideSegments++;
            signs(lows[segment], highs[segment], 0, filled);
        }
    }

    private static void signs(long[] low, long[] high, int from, int to) {
        for (int i = from; i < to; i++) {
            high[i] = low[i] >> 63;
        }
    }

    @Override
    void takeValues(KeptColumn other, int segmentsBefore) {
        KeptLongs theirs = (KeptLongs) other;
        lows = concat(lows, segmentsBefore, theirs.lows, theirs.segments());
        highs = concat(highs, segmentsBefore, theirs.highs, theirs.segments());
        wideSegments += theirs.wideSegments;
    }

    @Override
    FlatVector values(int[] rows, int[] positions, int count, int length) {
        if (isWide()) {
            return wideValues(rows, positions, count, length);
        }
        I64Vector target = new I64Vector(type(), length);
        long[] values = target.values();
        long[][] from = lows;
        for (int i = 0; i < count; i++) {
            int position = positions[i];
            int row = rows[position];
            if (row >= 0) {
                values[position] = from[row >>> SHIFT][row & MASK];
            }
        }
        return target;
    }

    private FlatVector wideValues(int[] rows, int[] positions, int count, int length) {
        I128Vector target = new I128Vector(type(), length);
        for (int i = 0; i < count; i++) {
            int row = rows[positions[i]];
            if (row >= 0) {
                target.set(positions[i], high(row), low(row));
            }
        }
        return target;
    }

    @Override
    FlatVector share(int segment) {
        if (highs[segment] == null) {
            I64Vector vector = new I64Vector(type(), 0);
            vector.values(lows[segment]);
            return vector;
        }
        I128Vector vector = new I128Vector(type(), SEGMENT);
        System.arraycopy(lows[segment], 0, vector.low(), 0, SEGMENT);
        System.arraycopy(highs[segment], 0, vector.high(), 0, SEGMENT);
        return vector;
    }

    @Override
    long bytes() {
        return (long) Long.BYTES * SEGMENT * (segments() + wideSegments);
    }

    /** The low halves of all segments, for loops over rows in any order. */
    public long[][] lows() {
        return Arrays.copyOf(lows, segments());
    }
}
