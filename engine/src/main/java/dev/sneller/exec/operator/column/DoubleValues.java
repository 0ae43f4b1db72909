package dev.sneller.exec.operator.column;

import dev.sneller.type.LogicalType;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;

/** DOUBLE values; -0 is kept as 0, NaN is greatest. */
public final class DoubleValues extends ValueList {
    private final DoubleList values = new DoubleList();
    private final DoubleCandidates candidates = new DoubleCandidates();

    @Override
    public void load(ColumnVector vector, SelectionVector selection, int count) {
        candidates.load(vector, selection, count);
    }

    @Override
    public boolean isNull(int candidate) {
        return candidates.isNull(candidate);
    }

    @Override
    void put(int row, int candidate) {
        values.ensure(row + 1);
        values.set(row, candidates.value(candidate) + 0.0);
    }

    @Override
    void put(int row, ValueList other, int theirs) {
        values.ensure(row + 1);
        values.set(row, ((DoubleValues) other).values.get(theirs));
    }

    public double get(int row) {
        return values.get(row);
    }

    @Override
    public RowSort.Order order() {
        return (a, b) -> Double.compare(values.get(a), values.get(b));
    }

    @Override
    public FlatVector vector(int[] rows, int from, int count) {
        F64Vector vector = (F64Vector) FlatVector.allocate(LogicalType.DOUBLE, count);
        vector.length(count);
        long[] validity = null;
        for (int i = 0; i < count; i++) {
            int row = rows[from + i];
            if (isAbsent(row)) {
                validity = validity == null ? vector.writableValidity() : validity;
                Validity.clear(validity, i);
            } else {
                vector.values()[i] = values.get(row);
            }
        }
        return vector;
    }

    @Override
    public long bytes() {
        return nulls.bytes() + values.bytes();
    }
}
