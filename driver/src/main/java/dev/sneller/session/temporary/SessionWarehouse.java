package dev.sneller.session.temporary;

import dev.sneller.error.SnellerException;
import dev.sneller.metastore.Catalog;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.CommitOutcome;
import dev.sneller.metastore.Isolation;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.Snapshot;
import dev.sneller.metastore.Transaction;
import dev.sneller.metastore.Warehouse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The warehouse as one session knows it: with temporary tables of its own. For one thread at a time. */
public final class SessionWarehouse implements Warehouse {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Warehouse warehouse;
    private final TemporaryNames names = TemporaryNames.begun(Instant.now());
    private boolean used;

    public SessionWarehouse(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** The name under which a new temporary table is created; from then on the session has such tables. */
    public String temporary(String name) {
        if (!used) {
            used = true;
            Instant now = Instant.now();
            drop(table -> TemporaryNames.isTemporary(table) && TemporaryNames.isLeft(table, now));
        }
        return names.stored(name);
    }

    @Override
    public UUID id() {
        return warehouse.id();
    }

    @Override
    public Snapshot snapshot() {
        return new SessionSnapshot(warehouse.snapshot(), names);
    }

    @Override
    public Snapshot known() {
        return new SessionSnapshot(warehouse.known(), names);
    }

    @Override
    public Snapshot at(long entry) {
        return new SessionSnapshot(warehouse.at(entry), names);
    }

    @Override
    public Snapshot at(Instant time) {
        return new SessionSnapshot(warehouse.at(time), names);
    }

    @Override
    public Transaction begin(Isolation isolation) {
        return new NamedTransaction(warehouse.begin(isolation), names);
    }

    @Override
    public CommitOutcome outcome(UUID transaction) {
        return warehouse.outcome(transaction);
    }

    @Override
    public boolean isReadOnly() {
        return warehouse.isReadOnly();
    }

    /** Drops the session's temporary tables; the warehouse is its engine's and stays open. */
    @Override
    public void close() {
        if (used) {
            drop(names::isOwn);
        }
    }

    /** Failing to tidy up is nobody's error: whoever comes later does it. */
    private void drop(Predicate<String> temporary) {
        try (Transaction transaction = warehouse.begin(Isolation.SNAPSHOT)) {
            List<CatalogObject> tables = tables(transaction.view().catalog())
                    .filter(table -> temporary.test(table.name()))
                    .toList();
            if (!tables.isEmpty()) {
                tables.forEach(table -> transaction.drop(table.id()));
                transaction.commit(PATIENCE);
            }
        } catch (SnellerException e) {
            // They stay, unseen.
        }
    }

    private static Stream<CatalogObject> tables(Catalog catalog) {
        return catalog.children(Catalog.WAREHOUSE, ObjectKind.DATABASE)
                .flatMap(database -> catalog.children(database.id(), ObjectKind.SCHEMA))
                .flatMap(schema -> catalog.children(schema.id(), ObjectKind.TABLE));
    }
}
