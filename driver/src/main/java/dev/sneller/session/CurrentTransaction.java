package dev.sneller.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.Isolation;
import dev.sneller.metastore.Snapshot;
import dev.sneller.metastore.Transaction;
import dev.sneller.metastore.Warehouse;
import java.time.Duration;
import java.util.Optional;

/** Where a session stands between BEGIN and COMMIT. Confined to the session's thread. */
public final class CurrentTransaction implements AutoCloseable {
    /** How long the store may stay unclear about a commit. */
    public static final Duration COMMIT_TIMEOUT = Duration.ofSeconds(30);

    private final Warehouse warehouse;
    private Transaction open;
    private String lastId;

    CurrentTransaction(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    public boolean isOpen() {
        return open != null;
    }

    /** Names the open transaction. */
    public Optional<String> id() {
        return Optional.ofNullable(open).map(transaction -> transaction.id().toString());
    }

    /** Names the transaction that was open before. */
    Optional<String> lastId() {
        return Optional.ofNullable(lastId);
    }

    /** What a statement reads: the transaction's view, else the newest snapshot. */
    public Snapshot snapshot() {
        return open != null ? open.view() : warehouse.snapshot();
    }

    /** The open transaction. */
    public Transaction open() {
        return open;
    }

    public void begin() {
        if (open != null) {
            throw new SnellerException(
                    ErrorCode.TRANSACTION_STATE, "a transaction is open already; COMMIT or ROLLBACK first");
        }
        open = warehouse.begin(Isolation.SNAPSHOT);
    }

    /** Without an open transaction nothing happens, as in Snowflake. */
    public void commit() {
        if (open != null) {
            Transaction ending = open;
            lastId = ending.id().toString();
            open = null;
            try (ending) {
                ending.commit(COMMIT_TIMEOUT).orThrow();
            }
        }
    }

    public void rollback() {
        if (open != null) {
            lastId = open.id().toString();
            open.close();
            open = null;
        }
    }

    @Override
    public void close() {
        rollback();
    }
}
