package dev.sneller.exec.operator.aggregate.moment;

import dev.sneller.exec.operator.aggregate.state.AggregateState;
import dev.sneller.exec.operator.aggregate.state.RealState;
import dev.sneller.exec.operator.column.DoubleCandidates;
import dev.sneller.exec.operator.column.DoubleList;
import dev.sneller.exec.operator.column.LongList;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;

/** SKEW and KURTOSIS of a sample of DOUBLE (the latter as excess over the normal distribution's); NULL for too few or all equal values. */
public final class ShapeState extends RealState {
    private final boolean isKurtosis;
    private final LongList counts = new LongList();
    private final DoubleList means = new DoubleList();
    /** Sums of the second, third and fourth powers of deviations from the mean. */
    private final DoubleList second = new DoubleList();

    private final DoubleList third = new DoubleList();
    private final DoubleList fourth = new DoubleList();
    private final DoubleCandidates candidates = new DoubleCandidates();

    public ShapeState(boolean isKurtosis) {
        this.isKurtosis = isKurtosis;
    }

    @Override
    public void ensure(int groupCount) {
        counts.ensure(groupCount);
        means.ensure(groupCount);
        second.ensure(groupCount);
        third.ensure(groupCount);
        fourth.ensure(groupCount);
    }

    @Override
    public void update(int[] groups, ColumnVector[] arguments, SelectionVector selection, int count) {
        candidates.load(arguments[0], selection, count);
        for (int i = 0; i < count; i++) {
            if (!candidates.isNull(i)) {
                add(groups[i], 1, candidates.value(i), 0, 0, 0);
            }
        }
    }

    /** Joins the moments of {@code theirs} values to a group's (Pébay's formulas). */
    private void add(int group, double theirs, double mean, double m2, double m3, double m4) {
        double ours = counts.get(group);
        double total = ours + theirs;
        double apart = mean - means.get(group);
        double share = apart / total;
        double product = ours * theirs;
        double our2 = second.get(group);
        double our3 = third.get(group);
        fourth.add(
                group,
                m4
                        + apart * share * share * share * product * (ours * ours - product + theirs * theirs)
                        + 6 * share * share * (ours * ours * m2 + theirs * theirs * our2)
                        + 4 * share * (ours * m3 - theirs * our3));
        third.add(
                group,
                m3 + apart * share * share * product * (ours - theirs) + 3 * share * (ours * m2 - theirs * our2));
        second.add(group, m2 + apart * share * product);
        means.add(group, share * theirs);
        counts.add(group, (long) theirs);
    }

    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {
        ShapeState that = (ShapeState) other;
        for (int i = 0; i < count; i++) {
            int theirs = from[i];
            if (that.counts.get(theirs) > 0) {
                add(
                        to[i],
                        that.counts.get(theirs),
                        that.means.get(theirs),
                        that.second.get(theirs),
                        that.third.get(theirs),
                        that.fourth.get(theirs));
            }
        }
    }

    @Override
    protected boolean hasValue(int group) {
        return counts.get(group) >= (isKurtosis ? 4 : 3) && second.get(group) != 0;
    }

    @Override
    protected double value(int group) {
        double n = counts.get(group);
        double variance = second.get(group) / (n - 1);
        if (isKurtosis) {
            double sum = fourth.get(group) / (variance * variance);
            return n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * sum - 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3));
        }
        return n / ((n - 1) * (n - 2)) * third.get(group) / (variance * Math.sqrt(variance));
    }

    @Override
    public long bytes() {
        return counts.bytes() + means.bytes() + second.bytes() + third.bytes() + fourth.bytes();
    }
}
