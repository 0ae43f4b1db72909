package dev.sneller.exec.operator.aggregate.state;

import dev.sneller.exec.operator.column.VariantCandidates;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.VariantComparator;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import dev.sneller.vector.VariantVector;
import java.util.Arrays;

/** Extremes of VARIANT values by their total order over kinds. */
final class VariantExtreme extends ExtremeState {
    private byte[][] values = new byte[16][];
    private final VariantCandidates candidates = new VariantCandidates();
    private final VariantComparator comparator = new VariantComparator();
    private long valueBytes;

    VariantExtreme(LogicalType type, Keeps keeps) {
        super(type, keeps);
    }

    @Override
    public void ensure(int groupCount) {
        super.ensure(groupCount);
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
        return comparator.compare(candidates.bytes, candidates.start[candidate], values[group], 0);
    }

    @Override
    void set(int group, int candidate) {
        int start = candidates.start[candidate];
        valueBytes -= values[group] == null ? 0 : values[group].length;
        values[group] = Arrays.copyOfRange(candidates.bytes, start, start + candidates.length[candidate]);
        valueBytes += values[group].length;
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        VariantVector vector = VariantVector.binary(type, count);
        vector.length(count);
        vector.binary().resetArena();
        long[] validity = null;
        for (int i = 0; i < count; i++) {
            byte[] value = values[groups[from + i]];
            if (present.get(groups[from + i]) == 0) {
                validity = validity == null ? vector.writableValidity() : validity;
                Validity.clear(validity, i);
            } else {
                vector.binary().append(i, value, 0, value.length);
            }
        }
        return vector;
    }

    @Override
    public long bytes() {
        return present.bytes() + valueBytes + 24L * values.length;
    }
}
