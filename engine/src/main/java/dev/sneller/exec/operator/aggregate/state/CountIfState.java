package dev.sneller.exec.operator.aggregate.state;

import dev.sneller.exec.operator.column.IntegerCandidates;
import dev.sneller.exec.operator.column.LongList;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;

/**
 * How many rows are TRUE: their number for COUNT_IF, whether there is exactly one for BOOLXOR. A count of a part stands for so many rows
 * that are.
 */
public final class CountIfState extends AggregateState {
    private final LogicalType type;
    private final LongList trues = new LongList();
    private final LongList counts = new LongList();
    private final IntegerCandidates candidates = new IntegerCandidates();

    /** @param type NUMBER for the count, BOOLEAN for exactly one, NULL over no value */
    public CountIfState(LogicalType type) {
        this.type = type;
    }

    @Override
    public void ensure(int groupCount) {
        trues.ensure(groupCount);
        counts.ensure(groupCount);
    }

    @Override
    public void update(int[] groups, ColumnVector[] arguments, SelectionVector selection, int count) {
        candidates.load(arguments[0], selection, count);
        for (int i = 0; i < count; i++) {
            trues.add(groups[i], candidates.low[i]);
            counts.add(groups[i], candidates.isNull[i] ? 0 : 1);
        }
    }

    @Override
    public boolean mergesInParallel() {
        return true;
    }

    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {
        CountIfState that = (CountIfState) other;
        for (int i = 0; i < count; i++) {
            trues.add(to[i], that.trues.get(from[i]));
            counts.add(to[i], that.counts.get(from[i]));
        }
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        FlatVector vector = FlatVector.allocate(type, count);
        vector.length(count);
        long[] validity = null;
        for (int i = 0; i < count; i++) {
            int group = groups[from + i];
            if (vector instanceof I64Vector numbers) {
                numbers.values()[i] = trues.get(group);
            } else if (counts.get(group) == 0) {
                validity = validity == null ? vector.writableValidity() : validity;
                Validity.clear(validity, i);
            } else if (trues.get(group) == 1) {
                Validity.set(((BoolVector) vector).bits(), i);
            }
        }
        return vector;
    }

    @Override
    public long bytes() {
        return trues.bytes() + counts.bytes();
    }
}
