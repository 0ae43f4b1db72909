package dev.sneller.exec.operator.aggregate.state;

import dev.sneller.exec.operator.column.DoubleCandidates;
import dev.sneller.exec.operator.column.DoubleList;
import dev.sneller.exec.operator.column.IntegerCandidates;
import dev.sneller.exec.operator.column.LongList;
import dev.sneller.kernel.KernelProvider;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;

/** SUM and AVG of DOUBLE, compensated (Knuth's TwoSum): running sum and lost rounding a group. */
public final class DoubleSumState extends RealState {
    private final boolean average;
    private final DoubleList sums = new DoubleList();
    /** What rounding has lost. */
    private final DoubleList losses = new DoubleList();

    private final LongList counts = new LongList();
    private final DoubleCandidates candidates = new DoubleCandidates();
    /** Rows behind each candidate, when they are sums of parts. */
    private final IntegerCandidates parts = new IntegerCandidates();

    private final double[] sum = new double[2];

    public DoubleSumState(boolean average) {
        this.average = average;
    }

    @Override
    public void ensure(int groupCount) {
        sums.ensure(groupCount);
        losses.ensure(groupCount);
        counts.ensure(groupCount);
    }

    @Override
    public void update(int[] groups, ColumnVector[] arguments, SelectionVector selection, int count) {
        candidates.load(arguments[0], selection, count);
        boolean areParts = arguments.length > 1;
        if (areParts) {
            parts.load(arguments[1], selection, count);
        }
        for (int i = 0; i < count; i++) {
            if (!candidates.isNull(i)) {
                add(groups[i], candidates.value(i), 0, areParts ? parts.low[i] : 1);
            }
        }
    }

    @Override
    public void updateAll(ColumnVector[] arguments, SelectionVector selection, int count) {
        if (arguments.length > 1 || selection != null || !(arguments[0] instanceof F64Vector doubles)) {
            update(GROUP_ZERO, arguments, selection, count);
            return;
        }
        sum[0] = 0;
        sum[1] = 0;
        KernelProvider.kernels().sums().addDoubles(doubles.values(), 0, count, doubles.validity(), sum);
        add(0, sum[0], sum[1], Validity.count(doubles.validity(), count));
    }

    /** Makes a group's sum, what rounding lost of it, and its count those of {@code rows} values. */
    void set(int group, double value, double loss, long rows) {
        sums.set(group, value);
        losses.set(group, loss);
        counts.set(group, rows);
    }

    private void add(int group, double value, double loss, long rows) {
        double before = sums.get(group);
        double after = before + value;
        double taken = after - before;
        double lost = losses.get(group) + loss + ((before - (after - taken)) + (value - taken));
        sums.set(group, after);
        losses.set(group, lost);
        counts.add(group, rows);
    }

    @Override
    public boolean mergesInParallel() {
        return true;
    }

    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {
        DoubleSumState that = (DoubleSumState) other;
        for (int i = 0; i < count; i++) {
            int group = from[i];
            double value = that.sums.get(group);
            add(to[i], value, that.losses.get(group), that.counts.get(group));
        }
    }

    @Override
    protected boolean hasValue(int group) {
        return counts.get(group) > 0;
    }

    @Override
    protected double value(int group) {
        return total(group) / (average ? counts.get(group) : 1);
    }

    private double total(int group) {
        double running = sums.get(group);
        double total = running + losses.get(group);
        // The correction of an infinite sum is NaN and says nothing.
        return Double.isNaN(total) ? running : total;
    }

    @Override
    public long bytes() {
        return sums.bytes() + losses.bytes() + counts.bytes();
    }
}
