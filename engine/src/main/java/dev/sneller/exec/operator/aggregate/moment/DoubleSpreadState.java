package dev.sneller.exec.operator.aggregate.moment;

import dev.sneller.exec.operator.aggregate.state.AggregateState;
import dev.sneller.exec.operator.aggregate.state.RealState;
import dev.sneller.exec.operator.column.DoubleCandidates;
import dev.sneller.exec.operator.column.DoubleList;
import dev.sneller.exec.operator.column.LongList;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;

/** Variance and standard deviation of DOUBLE. */
public final class DoubleSpreadState extends RealState {
    private final Spread spread;
    private final LongList counts = new LongList();
    private final DoubleList means = new DoubleList();
    /** Sums of squared deviations from the mean. */
    private final DoubleList squares = new DoubleList();

    private final DoubleCandidates candidates = new DoubleCandidates();

    public DoubleSpreadState(Spread spread) {
        this.spread = spread;
    }

    @Override
    public void ensure(int groupCount) {
        counts.ensure(groupCount);
        means.ensure(groupCount);
        squares.ensure(groupCount);
    }

    @Override
    public void update(int[] groups, ColumnVector[] arguments, SelectionVector selection, int count) {
        candidates.load(arguments[0], selection, count);
        for (int i = 0; i < count; i++) {
            if (!candidates.isNull(i)) {
                add(groups[i], candidates.value(i));
            }
        }
    }

    private void add(int group, double value) {
        counts.add(group, 1);
        double before = value - means.get(group);
        double mean = means.get(group) + before / counts.get(group);
        means.set(group, mean);
        squares.add(group, before * (value - mean));
    }

    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {
        DoubleSpreadState that = (DoubleSpreadState) other;
        for (int i = 0; i < count; i++) {
            long theirs = that.counts.get(from[i]);
            if (theirs > 0) {
                int group = to[i];
                long ours = counts.get(group);
                double total = (double) ours + theirs;
                double apart = that.means.get(from[i]) - means.get(group);
                counts.add(group, theirs);
                means.add(group, apart * (theirs / total));
                squares.add(group, that.squares.get(from[i]) + apart * apart * (ours * (theirs / total)));
            }
        }
    }

    @Override
    protected boolean hasValue(int group) {
        return counts.get(group) >= spread.leastCount();
    }

    @Override
    protected double value(int group) {
        double variance = squares.get(group) / spread.divisor(counts.get(group));
        return spread.isRoot() ? Math.sqrt(variance) : variance;
    }

    @Override
    public long bytes() {
        return counts.bytes() + means.bytes() + squares.bytes();
    }
}
