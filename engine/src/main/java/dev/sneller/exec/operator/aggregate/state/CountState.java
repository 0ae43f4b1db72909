package dev.sneller.exec.operator.aggregate.state;

import dev.sneller.exec.operator.column.LongList;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import java.util.Arrays;

/** COUNT(*) when there is no argument, else the rows where no argument is NULL. */
public final class CountState extends AggregateState {
    private final LogicalType type;
    private final LongList counts = new LongList();
    private final long[] allPresent = new long[Validity.words(Batch.MAX_ROWS)];

    public CountState(LogicalType type) {
        this.type = type;
    }

    @Override
    public void ensure(int groupCount) {
        counts.ensure(groupCount);
    }

    @Override
    public void update(int[] groups, ColumnVector[] arguments, SelectionVector selection, int count) {
        long[] validity = validity(arguments, selection, count);
        if (validity == null) {
            countRows(groups, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection.row(i);
            counts.add(groups[i], validity[row >>> 6] >>> row & 1);
        }
    }

    /** Rows where no argument is NULL; null = all. */
    private long[] validity(ColumnVector[] arguments, SelectionVector selection, int count) {
        if (arguments.length < 2) {
            return arguments.length == 0 ? null : arguments[0].validity();
        }
        int rows = count == 0 ? 0 : (selection == null ? count - 1 : selection.row(count - 1)) + 1;
        Arrays.fill(allPresent, -1L);
        for (ColumnVector argument : arguments) {
            for (int word = 0; argument.validity() != null && word < Validity.words(rows); word++) {
                allPresent[word] &= argument.validity()[word];
            }
        }
        return allPresent;
    }

    private void countRows(int[] groups, int count) {
        long[] flat = counts.flat();
        if (flat != null) {
            for (int i = 0; i < count; i++) {
                flat[groups[i]]++;
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            counts.add(groups[i], 1);
        }
    }

    @Override
    public void updateAll(ColumnVector[] arguments, SelectionVector selection, int count) {
        long[] validity = validity(arguments, selection, count);
        if (validity == null) {
            counts.add(0, count);
        } else if (selection == null) {
            counts.add(0, Validity.count(validity, count));
        } else {
            update(GROUP_ZERO, arguments, selection, count);
        }
    }

    @Override
    public boolean mergesInParallel() {
        return true;
    }

    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {
        CountState that = (CountState) other;
        for (int i = 0; i < count; i++) {
            counts.add(to[i], that.counts.get(from[i]));
        }
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        I64Vector vector = new I64Vector(type, count);
        vector.length(count);
        for (int i = 0; i < count; i++) {
            vector.values()[i] = counts.get(groups[from + i]);
        }
        return vector;
    }

    @Override
    public long bytes() {
        return counts.bytes();
    }
}
