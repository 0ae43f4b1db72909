package dev.sneller.exec.operator.aggregate.state;

import dev.sneller.exec.operator.column.DoubleCandidates;
import dev.sneller.exec.operator.column.DoubleList;
import dev.sneller.exec.operator.column.LongList;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;

/** PRODUCT of DOUBLE, NULL over no value. */
public final class ProductState extends RealState {
    private final DoubleList products = new DoubleList();
    private final LongList counts = new LongList();
    private final DoubleCandidates candidates = new DoubleCandidates();

    @Override
    public void ensure(int groupCount) {
        products.ensure(groupCount);
        counts.ensure(groupCount);
    }

    @Override
    public void update(int[] groups, ColumnVector[] arguments, SelectionVector selection, int count) {
        candidates.load(arguments[0], selection, count);
        for (int i = 0; i < count; i++) {
            if (!candidates.isNull(i)) {
                multiply(groups[i], candidates.value(i), 1);
            }
        }
    }

    /** Lists begin with 0, a product with its first factor. */
    private void multiply(int group, double factor, long factors) {
        products.set(group, hasValue(group) ? products.get(group) * factor : factor);
        counts.add(group, factors);
    }

    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {
        ProductState that = (ProductState) other;
        for (int i = 0; i < count; i++) {
            if (that.hasValue(from[i])) {
                multiply(to[i], that.products.get(from[i]), that.counts.get(from[i]));
            }
        }
    }

    @Override
    protected boolean hasValue(int group) {
        return counts.get(group) > 0;
    }

    @Override
    protected double value(int group) {
        return products.get(group);
    }

    @Override
    public long bytes() {
        return products.bytes() + counts.bytes();
    }
}
