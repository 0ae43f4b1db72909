package dev.sneller.exec.operator.column;

import dev.sneller.type.LogicalType;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import java.util.Arrays;

/** VARCHAR and BINARY values, ordered by unsigned bytes. */
public final class BytesValues extends ValueList {
    private final LogicalType type;
    private final SliceList slices = new SliceList();
    private final BytesCandidates candidates = new BytesCandidates();

    BytesValues(LogicalType type) {
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
        slices.put(row, ((BytesValues) other).slices, theirs);
    }

    /** The array that the value is a slice of. */
    public byte[] block(int row) {
        return slices.block(row);
    }

    public int start(int row) {
        return slices.start(row);
    }

    public int length(int row) {
        return slices.length(row);
    }

    @Override
    public RowSort.Order order() {
        return this::compare;
    }

    private int compare(int a, int b) {
        int fromA = start(a);
        int fromB = start(b);
        return Arrays.compareUnsigned(block(a), fromA, fromA + length(a), block(b), fromB, fromB + length(b));
    }

    @Override
    public FlatVector vector(int[] rows, int from, int count) {
        BytesVector vector = new BytesVector(type, count);
        vector.length(count);
        vector.resetArena();
        long[] validity = null;
        for (int i = 0; i < count; i++) {
            int row = rows[from + i];
            if (isAbsent(row)) {
                validity = validity == null ? vector.writableValidity() : validity;
                Validity.clear(validity, i);
            } else {
                vector.append(i, block(row), start(row), length(row));
            }
        }
        return vector;
    }

    @Override
    public long bytes() {
        return nulls.bytes() + slices.bytes();
    }
}
