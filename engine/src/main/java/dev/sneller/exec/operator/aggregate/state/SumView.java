package dev.sneller.exec.operator.aggregate.state;

import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;

/** A second result of sums that another state of the same table adds: takes no rows, holds nothing. */
final class SumView extends AggregateState {
    private final NumberSumState sums;

    SumView(NumberSumState sums) {
        this.sums = sums;
    }

    @Override
    public void ensure(int groupCount) {}

    @Override
    public void update(int[] groups, ColumnVector[] arguments, SelectionVector selection, int count) {}

    @Override
    public boolean mergesInParallel() {
        return true;
    }

    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {}

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        return sums.result(groups, from, count);
    }

    @Override
    public long bytes() {
        return 0;
    }
}
