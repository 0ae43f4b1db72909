package dev.sneller.exec;

import dev.sneller.vector.Batch;

/** One thread's state of an {@link Operator}. */
public interface OperatorTask extends AutoCloseable {
    /**
     * Fills {@code out} from {@code in}: MORE = call again with the same input for further rows, DONE = the input is used up. Either may leave
     * {@code out} without rows.
     */
    Progress process(Batch in, Batch out);

    /** Whether no further input can make a difference, as behind a LIMIT. */
    default boolean isExhausted() {
        return false;
    }

    @Override
    default void close() {}
}
