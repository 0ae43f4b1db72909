package dev.sneller.exec.operator.aggregate.state;

import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;

/**
 * One aggregate of many groups. Groups are numbered by the caller, who makes room for them first; a new group is empty.
 *
 * <p>{@link #result} only looks: rows may follow afterwards, and it may be asked again. So a window with a growing frame updates one group row by
 * row and asks after each; frames that slide keep one group for each node of a tree over the partition, and {@link #merge} nodes of the
 * same state into a fresh group for each frame.
 *
 * <p>One thread at a time; once nothing changes any more, several may ask for results and merge from it.
 */
public abstract class AggregateState {
    /** Every row in the one group of an aggregate without keys. */
    public static final int[] GROUP_ZERO = new int[Batch.MAX_ROWS];

    /** Makes groups 0 to {@code groupCount - 1} usable. */
    public abstract void ensure(int groupCount);

    /**
     * Adds the selected rows; {@code groups[i]} is the group of the i-th of them.
     *
     * @param arguments the call's columns: arguments, then what its rows are ordered by
     * @param selection null = the first {@code count} rows
     * @param count at most {@link Batch#MAX_ROWS}
     */
    public abstract void update(int[] groups, ColumnVector[] arguments, SelectionVector selection, int count);

    /** The same with every row in group 0. */
    public void updateAll(ColumnVector[] arguments, SelectionVector selection, int count) {
        update(GROUP_ZERO, arguments, selection, count);
    }

    /**
     * Adds what group {@code from[i]} of another state of the same call has taken in to group {@code to[i]} of this one. The other one may be
     * this one, when no group is both a source and a target.
     *
     * @param count at most {@link Batch#MAX_ROWS}
     */
    public abstract void merge(AggregateState other, int[] from, int[] to, int count);

    /** Whether threads may merge into different groups at the same time: what a group has is in words of its own, and nothing else is used. */
    public boolean mergesInParallel() {
        return false;
    }

    /** The values of {@code groups[from]} to {@code groups[from + count - 1]}. */
    public abstract FlatVector result(int[] groups, int from, int count);

    /** Of how many groups results may be asked at once. */
    public int resultsAtOnce() {
        return Batch.MAX_ROWS;
    }

    /** Bytes held. */
    public abstract long bytes();

    /** Nothing is asked any more: gives back what is held beside memory. */
    public void release() {}
}
