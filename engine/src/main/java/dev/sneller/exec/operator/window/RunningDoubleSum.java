package dev.sneller.exec.operator.window;

import dev.sneller.exec.operator.aggregate.state.DoubleTotals;
import dev.sneller.exec.operator.rows.StoredRows;
import dev.sneller.vector.Batch;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;

/** SUM and AVG of DOUBLE, DISTINCT or not, over frames that only grow, compensated (Knuth's TwoSum). */
final class RunningDoubleSum extends WindowEvaluator {
    private final WindowArgument argument;
    private final Occurrences distinct;
    private final Frame frame;
    private final WindowRows rows;
    private final boolean streams;
    private final DoubleTotals totals;
    private double sum;
    private double loss;
    private long count;
    private int entered;

    /** @param distinct null = every value counts */
    RunningDoubleSum(
            WindowArgument argument,
            Occurrences distinct,
            boolean average,
            Frame frame,
            boolean streams,
            WindowRows rows) {
        this.argument = argument;
        this.distinct = distinct;
        this.frame = frame;
        this.streams = streams;
        this.rows = rows;
        totals = new DoubleTotals(average, Batch.MAX_ROWS);
    }

    @Override
    void begin(int size) {}

    @Override
    void evaluate(Partition partition, int from, int to, int at) {
        if (from == partition.start()) {
            sum = 0;
            loss = 0;
            count = 0;
            entered = from;
            if (distinct != null) {
                distinct.clear();
            }
        }
        frame.compute(partition, from, to, at);
        for (int i = at; i < at + to - from; i++) {
            while (entered < frame.end[0][i]) {
                add(entered++);
            }
            totals.set(i, sum, loss, count);
        }
    }

    private void add(int row) {
        F64Vector vector = (F64Vector) rows.column(row >>> StoredRows.BATCH_SHIFT, argument.column());
        int slot = row & StoredRows.SLOT_MASK;
        if (distinct == null ? !vector.isNull(slot) : distinct.enters(row)) {
            double value = vector.values()[slot];
            double after = sum + value;
            double taken = after - sum;
            loss += (sum - (after - taken)) + (value - taken);
            sum = after;
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
        return Math.min(next, entered);
    }
}
