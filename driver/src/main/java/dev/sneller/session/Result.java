package dev.sneller.session;

import dev.sneller.type.Schema;
import dev.sneller.vector.Batch;
import java.util.Optional;
import java.util.OptionalLong;

/** What a statement came to: rows in batches, or a number of rows changed. For one consumer thread. */
public interface Result extends AutoCloseable {
    /** Columns of the rows; empty for statements without rows. */
    Schema schema();

    /** Rows changed; empty for statements that yield rows. DDL changes 0. */
    OptionalLong updateCount();

    /** How the same rows are had once more, also after this result is closed; empty when there are none. */
    default Optional<Again> again() {
        return Optional.empty();
    }

    /**
     * The next rows, without selection; null at the end. The batch is the caller's until the next call.
     *
     * @throws dev.sneller.error.SnellerException the failure of the statement
     */
    Batch next();

    /** Stops what still runs and releases it. */
    @Override
    void close();
}
