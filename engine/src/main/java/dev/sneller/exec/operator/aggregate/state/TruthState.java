package dev.sneller.exec.operator.aggregate.state;

import dev.sneller.exec.operator.column.LongList;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;

/** TRUE for every group that has a row, NULL for none: the marker of a matched group. */
public final class TruthState extends AggregateState {
    private final LongList present = new LongList();

    @Override
    public void ensure(int groupCount) {
        present.ensure(groupCount);
    }

    @Override
    public void update(int[] groups, ColumnVector[] arguments, SelectionVector selection, int count) {
        for (int i = 0; i < count; i++) {
            present.set(groups[i], 1);
        }
    }

    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {
        for (int i = 0; i < count; i++) {
            present.set(to[i], present.get(to[i]) | ((TruthState) other).present.get(from[i]));
        }
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        BoolVector vector = (BoolVector) FlatVector.allocate(LogicalType.BOOLEAN, count);
        vector.length(count);
        long[] validity = vector.writableValidity();
        for (int i = 0; i < count; i++) {
            if (present.get(groups[from + i]) == 0) {
                Validity.clear(validity, i);
            } else {
                Validity.set(vector.bits(), i);
            }
        }
        return vector;
    }

    @Override
    public long bytes() {
        return present.bytes();
    }
}
