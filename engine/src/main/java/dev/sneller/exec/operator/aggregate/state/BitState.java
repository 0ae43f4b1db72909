package dev.sneller.exec.operator.aggregate.state;

import dev.sneller.exec.operator.column.IntegerCandidates;
import dev.sneller.exec.operator.column.IntegerVectors;
import dev.sneller.exec.operator.column.LongList;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;

/** Bits of whole NUMBERs, joined as 128-bit two's complement; NULL over no value. */
public final class BitState extends AggregateState {
    /** How two bits are joined. */
    public enum Join {
        AND,
        OR,
        XOR
    }

    private final Join join;
    private final LogicalType type;
    private final LongList present = new LongList();
    private final LongList highs = new LongList();
    private final LongList lows = new LongList();
    private final IntegerCandidates candidates = new IntegerCandidates();

    public BitState(Join join, LogicalType type) {
        this.join = join;
        this.type = type;
    }

    @Override
    public void ensure(int groupCount) {
        present.ensure(groupCount);
        highs.ensure(groupCount);
        lows.ensure(groupCount);
    }

    @Override
    public void update(int[] groups, ColumnVector[] arguments, SelectionVector selection, int count) {
        candidates.load(arguments[0], selection, count);
        for (int i = 0; i < count; i++) {
            if (!candidates.isNull[i]) {
                add(groups[i], candidates.high(i), candidates.low[i]);
            }
        }
    }

    private void add(int group, long high, long low) {
        if (present.get(group) == 0) {
            present.set(group, 1);
            highs.set(group, high);
            lows.set(group, low);
        } else {
            highs.set(group, join(highs.get(group), high));
            lows.set(group, join(lows.get(group), low));
        }
    }

    private long join(long a, long b) {
        return switch (join) {
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
        };
    }

    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {
        BitState that = (BitState) other;
        for (int i = 0; i < count; i++) {
            if (that.present.get(from[i]) != 0) {
                add(to[i], that.highs.get(from[i]), that.lows.get(from[i]));
            }
        }
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        return IntegerVectors.build(type, count, present, highs, lows, null, groups, from);
    }

    @Override
    public long bytes() {
        return present.bytes() + highs.bytes() + lows.bytes();
    }
}
