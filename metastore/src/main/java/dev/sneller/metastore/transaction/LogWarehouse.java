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
import java.time.Instant;
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
    public Snapshot known() {
        return log.known();
    }

    @Override
    public Snapshot at(long entry) {
        long newest = newest(options.maxStaleness()).number();
        if (entry < 0 || entry > newest) {
            throw new SnellerException(
                    ErrorCode.NOT_SET, "the warehouse has no version " + entry + "; the newest is " + newest);
        }
        return past(() -> log.at(entry));
    }

    @Override
    public Snapshot at(Instant time) {
        newest(options.maxStaleness());
        WarehouseState state = past(() -> log.at(time));
        if (state.timeMillis() > time.toEpochMilli()) {
            throw new SnellerException(
                    ErrorCode.NOT_SET, "the warehouse was created after " + time + ". Choose a later time");
        }
        return state;
    }

    /** Reads a state before the newest. */
    @FunctionalInterface
    private interface Past {
        WarehouseState read() throws IOException;
    }

    private WarehouseState past(Past past) {
        try {
            return past.read();
        } catch (IOException e) {
            throw unreadable(e);
        }
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
            throw unreadable(e);
        }
    }

    private SnellerException unreadable(IOException e) {
        return new SnellerException(
                ErrorCode.STORE_UNAVAILABLE,
                "cannot read the log of " + store.location() + ": " + e.getMessage() + ". Try again",
                e);
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
