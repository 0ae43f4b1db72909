package dev.sneller.exec.operator.aggregate;

import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;

/**
 * One aggregate of all groups of a table. Row arguments are candidates: {@code groups[i]} is the group of the i-th selected row. One thread;
 * merged by the thread that owns the target.
 */
public abstract class AggregateState {
    /** Every row in the one group of an aggregate without keys. */
    static final int[] GROUP_ZERO = new int[Batch.MAX_ROWS];

    /** Makes groups 0 to {@code groupCount - 1} usable; new ones are empty. */
    public abstract void ensure(int groupCount);

    /** @param argument null for aggregates without one */
    public abstract void update(int[] groups, ColumnVector argument, SelectionVector selection, int count);

    /** The same with every row in group 0. */
    public void updateAll(ColumnVector argument, SelectionVector selection, int count) {
        update(GROUP_ZERO, argument, selection, count);
    }

    /** Adds {@code from[i]} of another state of the same aggregate to group {@code to[i]} of this one. */
    public abstract void merge(AggregateState other, int[] from, int[] to, int count);

    /** The values of {@code groups[from]} to {@code groups[from + count - 1]}. */
    public abstract FlatVector result(int[] groups, int from, int count);

    /** Bytes held. */
    public abstract long bytes();
}
