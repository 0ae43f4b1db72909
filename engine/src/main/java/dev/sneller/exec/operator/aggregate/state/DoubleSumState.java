package dev.sneller.exec.operator.aggregate.state;

import dev.sneller.exec.operator.column.DoubleCandidates;
import dev.sneller.exec.operator.column.LongList;
import dev.sneller.kernel.KernelProvider;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;

/** SUM and AVG of DOUBLE, compensated (Knuth's TwoSum): running sum and lost rounding a group. */
public final class DoubleSumState extends AggregateState {
    private final boolean average;
    /** Bits of the running sums and of what rounding has lost. */
    private final LongList sums = new LongList();

    private final LongList losses = new LongList();
    private final LongList counts = new LongList();
    private final DoubleCandidates candidates = new DoubleCandidates();
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
        for (int i = 0; i < count; i++) {
            if (!candidates.isNull(i)) {
                add(groups[i], candidates.value(i), 0, 1);
            }
        }
    }

    @Override
    public void updateAll(ColumnVector[] arguments, SelectionVector selection, int count) {
        if (selection != null || !(arguments[0] instanceof F64Vector doubles)) {
            update(GROUP_ZERO, arguments, selection, count);
            return;
        }
        sum[0] = 0;
        sum[1] = 0;
        KernelProvider.kernels().sums().addDoubles(doubles.values(), 0, count, doubles.validity(), sum);
        add(0, sum[0], sum[1], Validity.count(doubles.validity(), count));
    }

    private void add(int group, double value, double loss, long rows) {
        double before = Double.longBitsToDouble(sums.get(group));
        double after = before + value;
        double taken = after - before;
        double lost =
                Double.longBitsToDouble(losses.get(group)) + loss + ((before - (after - taken)) + (value - taken));
        sums.set(group, Double.doubleToRawLongBits(after));
        losses.set(group, Double.doubleToRawLongBits(lost));
        counts.add(group, rows);
    }

    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {
        DoubleSumState that = (DoubleSumState) other;
        for (int i = 0; i < count; i++) {
            int group = from[i];
            double value = Double.longBitsToDouble(that.sums.get(group));
            add(to[i], value, Double.longBitsToDouble(that.losses.get(group)), that.counts.get(group));
        }
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        F64Vector vector = (F64Vector) FlatVector.allocate(LogicalType.DOUBLE, count);
        vector.length(count);
        long[] validity = null;
        for (int i = 0; i < count; i++) {
            int group = groups[from + i];
            long rows = counts.get(group);
            if (rows == 0) {
                validity = validity == null ? vector.writableValidity() : validity;
                Validity.clear(validity, i);
            } else {
                vector.values()[i] = total(group) / (average ? rows : 1);
            }
        }
        return vector;
    }

    private double total(int group) {
        double running = Double.longBitsToDouble(sums.get(group));
        double total = running + Double.longBitsToDouble(losses.get(group));
        // The correction of an infinite sum is NaN and says nothing.
        return Double.isNaN(total) ? running : total;
    }

    @Override
    public long bytes() {
        return sums.bytes() + losses.bytes() + counts.bytes();
    }
}
