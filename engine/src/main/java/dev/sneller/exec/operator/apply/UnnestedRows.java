package dev.sneller.exec.operator.apply;

import dev.sneller.exec.SinkTask;
import dev.sneller.vector.Batch;

/** The rows of an inner plan for many outer rows at once; their last column is the number of the outer row. Used by many threads. */
@FunctionalInterface
public interface UnnestedRows {
    /**
     * Runs the plan on the caller's thread and offers its rows, batch by batch.
     *
     * @param outer the numbers 0, 1, …, then the columns that the plan reads
     */
    void forEach(Batch outer, SinkTask rows);
}
