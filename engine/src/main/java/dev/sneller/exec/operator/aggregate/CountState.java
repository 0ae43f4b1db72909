package dev.sneller.exec.operator.aggregate;

import dev.sneller.type.LogicalType;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;

/** COUNT(*) when there is no argument, else COUNT(x). */
final class CountState extends AggregateState {
    private final LogicalType type;
    private final LongList counts = new LongList();

    CountState(LogicalType type) {
        this.type = type;
    }

    @Override
    public void ensure(int groupCount) {
        counts.ensure(groupCount);
    }

    @Override
    public void update(int[] groups, ColumnVector argument, SelectionVector selection, int count) {
        long[] validity = argument == null ? null : argument.validity();
        if (validity == null) {
            countRows(groups, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection.row(i);
            counts.add(groups[i], validity[row >>> 6] >>> row & 1);
        }
    }

    private void countRows(int[] groups, int count) {
        long[] flat = counts.flat();
        if (flat != null) {
            for (int i = 0; i < count; i++) {
                flat[groups[i]]++;
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            counts.add(groups[i], 1);
        }
    }

    @Override
    public void updateAll(ColumnVector argument, SelectionVector selection, int count) {
        if (argument == null || argument.validity() == null) {
            counts.add(0, count);
        } else if (selection == null) {
            counts.add(0, Validity.count(argument.validity(), count));
        } else {
            update(GROUP_ZERO, argument, selection, count);
        }
    }

    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {
        CountState that = (CountState) other;
        for (int i = 0; i < count; i++) {
            counts.add(to[i], that.counts.get(from[i]));
        }
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        I64Vector vector = new I64Vector(type, count);
        vector.length(count);
        for (int i = 0; i < count; i++) {
            vector.values()[i] = counts.get(groups[from + i]);
        }
        return vector;
    }

    @Override
    public long bytes() {
        return counts.bytes();
    }
}
