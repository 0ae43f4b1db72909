package dev.sneller.exec.operator.aggregate.state;

import dev.sneller.exec.operator.column.DoubleCandidates;
import dev.sneller.exec.operator.column.LongList;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;

/** Extremes of DOUBLE: NaN is greatest, -0 is 0. */
final class DoubleExtreme extends ExtremeState {
    private final LongList images = new LongList();
    private final DoubleCandidates candidates = new DoubleCandidates();

    DoubleExtreme(Keeps keeps) {
        super(LogicalType.DOUBLE, keeps);
    }

    @Override
    public void ensure(int groupCount) {
        super.ensure(groupCount);
        images.ensure(groupCount);
    }

    @Override
    void load(ColumnVector vector, SelectionVector selection, int count) {
        candidates.load(vector, selection, count);
    }

    @Override
    boolean isNull(int candidate) {
        return candidates.isNull(candidate);
    }

    @Override
    int compare(int candidate, int group) {
        return Double.compare(candidates.value(candidate) + 0.0, Double.longBitsToDouble(images.get(group)));
    }

    @Override
    void set(int group, int candidate) {
        images.set(group, Double.doubleToLongBits(candidates.value(candidate) + 0.0));
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        F64Vector vector = (F64Vector) FlatVector.allocate(LogicalType.DOUBLE, count);
        vector.length(count);
        long[] validity = null;
        for (int i = 0; i < count; i++) {
            int group = groups[from + i];
            vector.values()[i] = Double.longBitsToDouble(images.get(group));
            if (present.get(group) == 0) {
                validity = validity == null ? vector.writableValidity() : validity;
                Validity.clear(validity, i);
            }
        }
        return vector;
    }

    @Override
    public long bytes() {
        return present.bytes() + images.bytes();
    }
}
