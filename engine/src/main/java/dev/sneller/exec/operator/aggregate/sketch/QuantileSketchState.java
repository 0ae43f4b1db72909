package dev.sneller.exec.operator.aggregate.sketch;

import dev.sneller.exec.operator.aggregate.state.AggregateState;
import dev.sneller.exec.operator.aggregate.state.RealState;
import dev.sneller.exec.operator.column.DoubleCandidates;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;

/** APPROX_PERCENTILE of DOUBLE. */
public final class QuantileSketchState extends RealState {
    private final double fraction;
    private final boolean inTheMiddle;
    private final Sketches<TDigest> sketches = new Sketches<>(TDigest::new, TDigest::bytes);
    private final DoubleCandidates candidates = new DoubleCandidates();

    /**
     * One quantile.
     *
     * @param fraction 0 to 1
     * @param inTheMiddle whether a value stands in the middle of its share, so that the ends are only reached beyond the outermost middles
     */
    public QuantileSketchState(double fraction, boolean inTheMiddle) {
        this.fraction = fraction;
        this.inTheMiddle = inTheMiddle;
    }

    @Override
    public void ensure(int groupCount) {
        sketches.ensure(groupCount);
    }

    @Override
    public void update(int[] groups, ColumnVector[] arguments, SelectionVector selection, int count) {
        candidates.load(arguments[0], selection, count);
        for (int i = 0; i < count; i++) {
            if (!candidates.isNull(i)) {
                double value = candidates.value(i);
                sketches.change(groups[i], sketch -> sketch.add(value));
            }
        }
    }

    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {
        QuantileSketchState that = (QuantileSketchState) other;
        for (int i = 0; i < count; i++) {
            TDigest theirs = that.sketches.get(from[i]);
            if (theirs != null) {
                sketches.change(to[i], sketch -> sketch.merge(theirs));
            }
        }
    }

    @Override
    protected boolean hasValue(int group) {
        return sketches.get(group) != null;
    }

    @Override
    protected double value(int group) {
        return sketches.get(group).quantile(fraction, inTheMiddle);
    }

    @Override
    public long bytes() {
        return sketches.bytes();
    }
}
