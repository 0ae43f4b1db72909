package dev.sneller.exec.operator.column;

import dev.sneller.type.LogicalType;
import dev.sneller.variant.VariantComparator;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import dev.sneller.vector.VariantVector;

/** VARIANT, OBJECT and ARRAY values, in their total order over kinds. */
final class VariantValues extends ValueList {
    private final LogicalType type;
    private final SliceList slices = new SliceList();
    private final VariantCandidates candidates = new VariantCandidates();

    VariantValues(LogicalType type) {
        this.type = type;
    }

    @Override
    public void load(ColumnVector vector, SelectionVector selection, int count) {
        candidates.load(vector, selection, count);
    }

    @Override
    public boolean isNull(int candidate) {
        return candidates.length[candidate] < 0;
    }

    @Override
    void put(int row, int candidate) {
        slices.put(row, candidates.bytes, candidates.start[candidate], Math.max(0, candidates.length[candidate]));
    }

    @Override
    void put(int row, ValueList other, int theirs) {
        slices.put(row, ((VariantValues) other).slices, theirs);
    }

    @Override
    public RowSort.Order order() {
        VariantComparator comparator = new VariantComparator();
        return (a, b) -> comparator.compare(slices.block(a), slices.start(a), slices.block(b), slices.start(b));
    }

    @Override
    public FlatVector vector(int[] rows, int from, int count) {
        VariantVector vector = VariantVector.binary(type, count);
        vector.length(count);
        vector.binary().resetArena();
        long[] validity = null;
        for (int i = 0; i < count; i++) {
            int row = rows[from + i];
            if (isAbsent(row)) {
                validity = validity == null ? vector.writableValidity() : validity;
                Validity.clear(validity, i);
            } else {
                vector.binary().append(i, slices.block(row), slices.start(row), slices.length(row));
            }
        }
        return vector;
    }

    @Override
    public long bytes() {
        return nulls.bytes() + slices.bytes();
    }
}
