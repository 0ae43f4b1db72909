package dev.sneller.exec.operator.aggregate.state;

import dev.sneller.exec.operator.column.BytesCandidates;
import dev.sneller.exec.operator.column.LongList;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import java.util.Arrays;

/** Extremes of VARCHAR and BINARY: unsigned bytes. A group's value is rewritten in place where the new one fits. */
final class BytesExtreme extends ExtremeState {
    private byte[][] values = new byte[16][];
    private final LongList lengths = new LongList();
    private final BytesCandidates candidates = new BytesCandidates();
    private long valueBytes;

    BytesExtreme(LogicalType type, Keeps keeps) {
        super(type, keeps);
    }

    @Override
    public void ensure(int groupCount) {
        super.ensure(groupCount);
        lengths.ensure(groupCount);
        if (groupCount > values.length) {
            values = Arrays.copyOf(values, Math.max(groupCount, values.length * 2));
        }
    }

    @Override
    void load(ColumnVector vector, SelectionVector selection, int count) {
        candidates.load(vector, selection, count);
    }

    @Override
    boolean isNull(int candidate) {
        return candidates.length[candidate] < 0;
    }

    @Override
    int compare(int candidate, int group) {
        int start = candidates.start[candidate];
        return Arrays.compareUnsigned(
                candidates.bytes, start, start + candidates.length[candidate], values[group], 0, (int)
                        lengths.get(group));
    }

    @Override
    void set(int group, int candidate) {
        int length = candidates.length[candidate];
        if (values[group] == null || values[group].length < length) {
            valueBytes += length - (values[group] == null ? 0 : values[group].length);
            values[group] = new byte[length];
        }
        System.arraycopy(candidates.bytes, candidates.start[candidate], values[group], 0, length);
        lengths.set(group, length);
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        BytesVector vector = new BytesVector(type, count);
        vector.length(count);
        vector.resetArena();
        long[] validity = null;
        for (int i = 0; i < count; i++) {
            int group = groups[from + i];
            if (present.get(group) == 0) {
                validity = validity == null ? vector.writableValidity() : validity;
                Validity.clear(validity, i);
            } else {
                vector.append(i, values[group], 0, (int) lengths.get(group));
            }
        }
        return vector;
    }

    @Override
    public long bytes() {
        return present.bytes() + lengths.bytes() + valueBytes + 24L * values.length;
    }
}
