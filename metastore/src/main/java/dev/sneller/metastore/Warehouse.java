package dev.sneller.metastore;

import java.time.Instant;
import java.util.UUID;

/** Tables in a folder, bucket or map, shared by any number of processes without a server. Thread-safe. */
public interface Warehouse extends AutoCloseable {
    /** Written once when the warehouse was created; copies share it. */
    UUID id();

    /**
     * The newest snapshot: contains everything that was committed, by whomever, before this call.
     *
     * @throws dev.sneller.error.SnellerException STORE_UNAVAILABLE, CORRUPT_FILE or UNSUPPORTED_FORMAT
     */
    Snapshot snapshot();

    /** The newest snapshot this process knows, found without asking the store. */
    Snapshot known();

    /**
     * The snapshot after an entry of the log.
     *
     * @throws dev.sneller.error.SnellerException NOT_SET when the log has no such entry
     */
    Snapshot at(long entry);

    /**
     * The newest snapshot whose entry was committed by a time.
     *
     * @throws dev.sneller.error.SnellerException NOT_SET when the warehouse was created later
     */
    Snapshot at(Instant time);

    /** Starts a transaction on the newest snapshot. */
    Transaction begin(Isolation isolation);

    /** Whether an earlier transaction is part of the log now: {@code Committed}, or {@code Unknown} while it may still arrive. */
    CommitOutcome outcome(UUID transaction);

    /** Whether commits are refused: by the store, by the options, or because the log asks for a newer release. */
    boolean isReadOnly();

    /** Refuses further calls, commits under way go on; store and threads stay open, they are the caller's. */
    @Override
    void close();
}
