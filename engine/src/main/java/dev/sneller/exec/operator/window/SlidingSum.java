package dev.sneller.exec.operator.window;

import dev.sneller.exec.operator.aggregate.state.NumberTotals;
import dev.sneller.exec.operator.rows.StoredRows;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I64Vector;

/** SUM and AVG of NUMBER, DISTINCT or not, over frames that move forward: 128-bit addition is exact, so rows that leave are subtracted. */
final class SlidingSum extends WindowEvaluator {
    private final WindowArgument argument;
    private final Occurrences distinct;
    private final Frame frame;
    private final WindowRows rows;
    private final boolean streams;
    private final NumberTotals totals;
    private long high;
    private long low;
    private long count;
    private int entered;
    private int left;

    /** @param distinct null = every value counts */
    SlidingSum(
            WindowArgument argument,
            Occurrences distinct,
            LogicalType type,
            boolean average,
            Frame frame,
            boolean streams,
            WindowRows rows) {
        this.argument = argument;
        this.distinct = distinct;
        this.frame = frame;
        this.streams = streams;
        this.rows = rows;
        totals = new NumberTotals(type, argument.type().scale(), average, Batch.MAX_ROWS);
    }

    @Override
    void begin(int size) {}

    @Override
    void evaluate(Partition partition, int from, int to, int at) {
        if (from == partition.start()) {
            high = 0;
            low = 0;
            count = 0;
            entered = from;
            left = from;
            if (distinct != null) {
                distinct.clear();
            }
        }
        frame.compute(partition, from, to, at);
        for (int i = at; i < at + to - from; i++) {
            move(frame.start[0][i], frame.end[0][i]);
            totals.set(i, high, low, count);
        }
    }

    private void move(int start, int end) {
        while (entered < end) {
            add(entered++, false);
        }
        while (left < start && left < entered) {
            add(left++, true);
        }
        if (entered < start) {
            entered = start;
        }
        left = Math.max(left, start);
    }

    private void add(int row, boolean negated) {
        FlatVector vector = rows.column(row >>> StoredRows.BATCH_SHIFT, argument.column());
        int slot = row & StoredRows.SLOT_MASK;
        boolean counts =
                distinct == null ? !vector.isNull(slot) : negated ? distinct.leaves(row) : distinct.enters(row);
        if (!counts) {
            return;
        }
        long lowHalf;
        long highHalf;
        if (vector instanceof I64Vector longs) {
            lowHalf = longs.values()[slot];
            highHalf = lowHalf >> 63;
        } else {
            lowHalf = ((I128Vector) vector).low()[slot];
            highHalf = ((I128Vector) vector).high()[slot];
        }
        long before = low;
        if (negated) {
            low -= lowHalf;
            high -= highHalf + (Long.compareUnsigned(before, lowHalf) < 0 ? 1 : 0);
            count--;
        } else {
            low += lowHalf;
            high += highHalf + (Long.compareUnsigned(low, before) < 0 ? 1 : 0);
            count++;
        }
    }

    @Override
    FlatVector end(int size) {
        return totals.result(size);
    }

    @Override
    boolean streams() {
        return streams;
    }

    @Override
    int firstNeeded(Partition partition, int next) {
        return Math.min(next, frame.startMoves ? left : entered);
    }
}
