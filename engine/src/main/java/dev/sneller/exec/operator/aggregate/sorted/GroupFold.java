package dev.sneller.exec.operator.aggregate.sorted;

import dev.sneller.vector.Batch;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;

/** Makes one function's results of rows that come group by group, each group's in the order the function wants. One thread. */
abstract class GroupFold {
    private final SelectionVector range = new SelectionVector(Batch.MAX_ROWS);

    /** Begins so many results. */
    abstract void start(int groups);

    /** Begins the next group. @param rows how many it has, when {@link #countsRows} */
    abstract void begin(long rows);

    /**
     * Takes rows {@code from} to {@code to - 1} of the group.
     *
     * @param columns the call's, which nobody changes afterwards
     */
    abstract void add(FlatVector[] columns, int from, int to);

    /** Ends the group. */
    abstract void end();

    /** The results since {@link #start}. */
    abstract FlatVector result();

    /** Bytes held, results included. */
    abstract long bytes();

    /** Whether it has to know how many rows a group has before the first. */
    boolean countsRows() {
        return false;
    }

    /** Makes a result NULL. @param vector the results' */
    static void clear(FlatVector vector, int at) {
        Validity.clear(vector.validity() == null ? vector.writableValidity() : vector.validity(), at);
    }

    /** Some rows of a batch; until the next call. */
    final SelectionVector range(int from, int to) {
        for (int i = from; i < to; i++) {
            range.rows()[i - from] = i;
        }
        range.count(to - from);
        return range;
    }
}
