package dev.sneller.exec.operator.aggregate.state;

import dev.sneller.exec.operator.column.IntegerCandidates;
import dev.sneller.exec.operator.column.IntegerVectors;
import dev.sneller.exec.operator.column.LongList;
import dev.sneller.kernel.Int128;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;

/** Extremes of values on integer lanes. */
final class NumberExtreme extends ExtremeState {
    private final LongList highs = new LongList();
    private final LongList lows = new LongList();
    private final LongList offsets = new LongList();
    private final IntegerCandidates candidates = new IntegerCandidates();

    NumberExtreme(LogicalType type, Keeps keeps) {
        super(type, keeps);
    }

    @Override
    public void ensure(int groupCount) {
        super.ensure(groupCount);
        highs.ensure(groupCount);
        lows.ensure(groupCount);
        offsets.ensure(groupCount);
    }

    @Override
    void load(ColumnVector vector, SelectionVector selection, int count) {
        candidates.load(vector, selection, count);
    }

    @Override
    boolean isNull(int candidate) {
        return candidates.isNull[candidate];
    }

    @Override
    int compare(int candidate, int group) {
        return Int128.compare(candidates.high(candidate), candidates.low[candidate], highs.get(group), lows.get(group));
    }

    @Override
    void set(int group, int candidate) {
        highs.set(group, candidates.high(candidate));
        lows.set(group, candidates.low[candidate]);
        offsets.set(group, candidates.offset(candidate));
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        return IntegerVectors.build(type, count, present, highs, lows, offsets, groups, from);
    }

    @Override
    public long bytes() {
        return present.bytes() + highs.bytes() + lows.bytes() + offsets.bytes();
    }
}
