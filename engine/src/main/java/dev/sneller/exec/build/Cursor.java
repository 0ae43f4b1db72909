package dev.sneller.exec.build;

import dev.sneller.vector.Batch;

/** The rows of a query, batch by batch, for one consumer thread. */
public interface Cursor extends AutoCloseable {
    /**
     * The next batch with at least one row and no selection, null at the end. It is the consumer's until the next call.
     *
     * @throws dev.sneller.error.SnellerException the failure of the query
     */
    Batch next();

    /** Stops the query and waits until no worker holds anything of it. */
    @Override
    void close();
}
