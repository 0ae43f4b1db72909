package dev.sneller.exec;

import dev.sneller.vector.Batch;

/** One thread's writing into a {@link Sink}. */
public interface SinkTask extends AutoCloseable {
    /**
     * Takes the batch's selected rows, copying what it keeps: MORE = go on, DONE = no further batch is wanted, BLOCKED = not taken, offer the
     * same batch again after the signal.
     */
    Progress accept(Batch batch);

    /** What to wait for after BLOCKED. */
    default Signal signal() {
        return Runnable::run;
    }

    /** Hands this thread's state to the sink; called once, after the last batch, unless the query failed. */
    default void combine() {}

    @Override
    default void close() {}
}
