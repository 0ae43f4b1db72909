package dev.sneller.exec.operator.aggregate.moment;

import dev.sneller.exec.operator.aggregate.state.AggregateState;
import dev.sneller.exec.operator.aggregate.state.RealState;
import dev.sneller.exec.operator.column.DoubleCandidates;
import dev.sneller.exec.operator.column.DoubleList;
import dev.sneller.exec.operator.column.LongList;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;

/** Covariance, correlation and linear regression of pairs (y, x) of DOUBLEs; a pair with a NULL does not count. */
public final class PairState extends RealState {
    private final PairStatistic statistic;
    private final LongList counts = new LongList();
    private final DoubleList meansX = new DoubleList();
    private final DoubleList meansY = new DoubleList();
    /** Sums of products of deviations from the means. */
    private final DoubleList sxx = new DoubleList();

    private final DoubleList syy = new DoubleList();
    private final DoubleList sxy = new DoubleList();
    private final DoubleCandidates ys = new DoubleCandidates();
    private final DoubleCandidates xs = new DoubleCandidates();

    public PairState(PairStatistic statistic) {
        this.statistic = statistic;
    }

    @Override
    public void ensure(int groupCount) {
        counts.ensure(groupCount);
        meansX.ensure(groupCount);
        meansY.ensure(groupCount);
        sxx.ensure(groupCount);
        syy.ensure(groupCount);
        sxy.ensure(groupCount);
    }

    @Override
    public void update(int[] groups, ColumnVector[] arguments, SelectionVector selection, int count) {
        ys.load(arguments[0], selection, count);
        xs.load(arguments[1], selection, count);
        for (int i = 0; i < count; i++) {
            if (!ys.isNull(i) && !xs.isNull(i)) {
                add(groups[i], xs.value(i), ys.value(i));
            }
        }
    }

    private void add(int group, double x, double y) {
        counts.add(group, 1);
        double n = counts.get(group);
        double beforeX = x - meansX.get(group);
        double beforeY = y - meansY.get(group);
        meansX.add(group, beforeX / n);
        meansY.add(group, beforeY / n);
        double afterY = y - meansY.get(group);
        sxx.add(group, beforeX * (x - meansX.get(group)));
        syy.add(group, beforeY * afterY);
        sxy.add(group, beforeX * afterY);
    }

    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {
        PairState that = (PairState) other;
        for (int i = 0; i < count; i++) {
            if (that.counts.get(from[i]) > 0) {
                join(to[i], that, from[i]);
            }
        }
    }

    private void join(int group, PairState that, int theirs) {
        double total = (double) counts.get(group) + that.counts.get(theirs);
        double share = that.counts.get(theirs) / total;
        double weight = counts.get(group) * share;
        double apartX = that.meansX.get(theirs) - meansX.get(group);
        double apartY = that.meansY.get(theirs) - meansY.get(group);
        counts.add(group, that.counts.get(theirs));
        meansX.add(group, apartX * share);
        meansY.add(group, apartY * share);
        sxx.add(group, that.sxx.get(theirs) + apartX * apartX * weight);
        syy.add(group, that.syy.get(theirs) + apartY * apartY * weight);
        sxy.add(group, that.sxy.get(theirs) + apartX * apartY * weight);
    }

    @Override
    protected boolean hasValue(int group) {
        return statistic.isDefined(counts.get(group), sxx.get(group), syy.get(group));
    }

    @Override
    protected double value(int group) {
        return statistic.of(
                counts.get(group),
                meansX.get(group),
                meansY.get(group),
                sxx.get(group),
                syy.get(group),
                sxy.get(group));
    }

    @Override
    public long bytes() {
        return counts.bytes() + meansX.bytes() + meansY.bytes() + sxx.bytes() + syy.bytes() + sxy.bytes();
    }
}
