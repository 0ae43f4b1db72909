package dev.sneller.exec.operator.aggregate;

import dev.sneller.exec.operator.column.DoubleCandidates;
import dev.sneller.exec.operator.column.LongList;
import dev.sneller.kernel.Hash;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;

/** DOUBLE keys: all NaNs are one key, -0 is 0. */
final class DoubleKeys extends KeyColumn {
    /** A NaN that no canonical value has. */
    private static final long NULL_BITS = 0x7FF8_0000_0000_0001L;

    private final LongList images;
    private final long[] candidates = new long[Batch.MAX_ROWS];
    private final DoubleCandidates values = new DoubleCandidates();

    DoubleKeys() {
        this(new LongList());
    }

    private DoubleKeys(LongList images) {
        this.images = images;
    }

    @Override
    KeyColumn view() {
        return new DoubleKeys(images);
    }

    @Override
    public void load(ColumnVector vector, SelectionVector selection, int count) {
        values.load(vector, selection, count);
        for (int i = 0; i < count; i++) {
            candidates[i] = values.isNull(i) ? NULL_BITS : Double.doubleToLongBits(values.value(i) + 0.0);
        }
    }

    @Override
    public void hash(long[] hashes, int count) {
        for (int i = 0; i < count; i++) {
            hashes[i] = candidates[i] == NULL_BITS ? Hash.NULL : Hash.ofDouble(values.value(i));
        }
    }

    @Override
    public boolean isNull(int candidate) {
        return candidates[candidate] == NULL_BITS;
    }

    @Override
    public boolean equal(int group, int candidate) {
        return images.get(group) == candidates[candidate];
    }

    @Override
    public void append(int group, int candidate) {
        images.ensure(group + 1);
        images.set(group, candidates[candidate]);
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        F64Vector vector = (F64Vector) FlatVector.allocate(LogicalType.DOUBLE, count);
        vector.length(count);
        long[] validity = null;
        for (int i = 0; i < count; i++) {
            long image = images.get(groups[from + i]);
            vector.values()[i] = Double.longBitsToDouble(image);
            if (image == NULL_BITS) {
                validity = validity == null ? vector.writableValidity() : validity;
                Validity.clear(validity, i);
            }
        }
        return vector;
    }

    @Override
    public long bytes() {
        return images.bytes() + 3L * Long.BYTES * Batch.MAX_ROWS;
    }
}
