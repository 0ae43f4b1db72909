package dev.sneller.exec;

import dev.sneller.vector.Batch;

/** One thread's reading of a {@link Source}. */
public interface SourceTask extends AutoCloseable {
    /**
     * Fills the batch: MORE with rows (perhaps none), DONE without. The vectors stay as they are until the next call.
     */
    Progress next(Batch batch);

    /** What to wait for after BLOCKED. */
    default Signal signal() {
        return Runnable::run;
    }

    @Override
    default void close() {}
}
