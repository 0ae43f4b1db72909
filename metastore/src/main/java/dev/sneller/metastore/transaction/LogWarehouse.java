package dev.sneller.metastore.transaction;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.CommitOutcome;
import dev.sneller.metastore.Isolation;
import dev.sneller.metastore.Snapshot;
import dev.sneller.metastore.Transaction;
import dev.sneller.metastore.Warehouse;
import dev.sneller.metastore.WarehouseOptions;
import dev.sneller.metastore.log.Candidate;
import dev.sneller.metastore.log.CommitLog;
import dev.sneller.objectstore.ObjectStore;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A warehouse whose every change is an entry of one log. */
final class LogWarehouse implements Warehouse {
    private final UUID id;
    private final ObjectStore store;
    private final WarehouseOptions options;
    private final CommitLog<WarehouseState> log;
    private volatile boolean closed;

    LogWarehouse(UUID id, ObjectStore store, WarehouseOptions options, CommitLog<WarehouseState> log) {
        this.id = id;
        this.store = store;
        this.options = options;
        this.log = log;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Snapshot snapshot() {
        return newest(options.maxStaleness());
    }

    @Override
    public Transaction begin(Isolation isolation) {
        return new SessionTransaction(newest(options.maxStaleness()), isolation, options.surroundings(), this::commit);
    }

    @Override
    public CommitOutcome outcome(UUID transaction) {
        Optional<CommitOutcome.Committed> found = newest(Duration.ZERO).find(transaction);
        if (found.isPresent()) {
            return found.get();
        }
        return new CommitOutcome.Unknown(
                transaction,
                new IOException("not in the log up to " + log.known().number()));
    }

    @Override
    public boolean isReadOnly() {
        return options.readOnly() || store.isReadOnly() || !log.known().isWritable();
    }

    private WarehouseState newest(Duration maxStaleness) {
        checkOpen();
        try {
            return log.newest(maxStaleness);
        } catch (IOException e) {
            throw new SnellerException(
                    ErrorCode.STORE_UNAVAILABLE,
                    "cannot read the log of " + store.location() + ": " + e.getMessage() + ". Try again",
                    e);
        }
    }

    private CommitOutcome commit(Candidate candidate, Duration timeout) {
        checkOpen();
        if (isReadOnly()) {
            throw new SnellerException(
                    ErrorCode.READ_ONLY,
                    store.location() + " is open for reading only. Open it for writing to change it");
        }
        return log.commit(candidate, timeout);
    }

    private void checkOpen() {
        if (closed) {
            throw new SnellerException(ErrorCode.CONNECTION_CLOSED, "the warehouse was closed. Open it again");
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
