package dev.sneller.exec.operator.window;

import dev.sneller.vector.FlatVector;

/** One function over the partitions of a bucket, computed batch by batch in the order of the rows. One thread. */
abstract class WindowEvaluator {
    /** Begins a batch of {@code count} results. */
    abstract void begin(int count);

    /**
     * Computes rows {@code from} to {@code to - 1} of a partition, which follow those of the call before; results go to place {@code at} on.
     */
    abstract void evaluate(Partition partition, int from, int to, int at);

    /** The results of the batch, in a vector of their own. */
    abstract FlatVector end(int count);

    /** Whether rows can be computed when nothing behind their peers has been read. */
    boolean streams() {
        return false;
    }

    /** The first row that a later call may look at again. @param next the row after those computed, of the same partition */
    int firstNeeded(Partition partition, int next) {
        return partition.start();
    }
}
