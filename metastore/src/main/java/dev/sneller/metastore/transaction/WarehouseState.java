package dev.sneller.metastore.transaction;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.CommitOutcome;
import dev.sneller.metastore.Manifest;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.Position;
import dev.sneller.metastore.Snapshot;
import dev.sneller.metastore.log.Entry;
import dev.sneller.metastore.log.EntryHeader;
import dev.sneller.metastore.log.Features;
import dev.sneller.metastore.log.LogState;
import dev.sneller.metastore.log.ObjectKeys;
import dev.sneller.metastore.log.Operation;
import dev.sneller.metastore.log.TransactionRecord;
import dev.sneller.metastore.manifest.TableFiles;
import dev.sneller.metastore.manifest.TableManifest;
import dev.sneller.table.ObjectId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A warehouse after some entry of its log. Immutable; versions share what is equal. */
final class WarehouseState implements LogState<WarehouseState>, Snapshot {
    /** Where the log stands. */
    private record Head(long number, UUID entryId, long timeMillis, boolean writable) {}

    private final Head head;
    private final CatalogState catalog;
    private final HashTrie<ObjectId, TableFiles> tables;
    private final HashTrie<UUID, CommitOutcome.Committed> transactions;

    private WarehouseState(
            Head head,
            CatalogState catalog,
            HashTrie<ObjectId, TableFiles> tables,
            HashTrie<UUID, CommitOutcome.Committed> transactions) {
        this.head = head;
        this.catalog = catalog;
        this.tables = tables;
        this.transactions = transactions;
    }

    /** Before the first entry. */
    static WarehouseState initial(UUID warehouse, long createdMillis) {
        Head head = new Head(0, warehouse, createdMillis, true);
        return new WarehouseState(head, CatalogState.INITIAL, HashTrie.empty(), HashTrie.empty());
    }

    @Override
    public long number() {
        return head.number;
    }

    @Override
    public UUID entryId() {
        return head.entryId;
    }

    @Override
    public long timeMillis() {
        return head.timeMillis;
    }

    @Override
    public boolean isWritable() {
        return head.writable;
    }

    @Override
    public Position position() {
        return new Position(head.number, 0);
    }

    @Override
    public Instant time() {
        return Instant.ofEpochMilli(head.timeMillis);
    }

    @Override
    public CatalogState catalog() {
        return catalog;
    }

    @Override
    public Manifest manifest(ObjectId table) {
        CatalogObject object = catalog.object(table)
                .filter(found -> found.kind() == ObjectKind.TABLE)
                .orElseThrow(() -> new SnellerException(
                        ErrorCode.TABLE_NOT_FOUND, "no table of the id " + table + ". It may have been dropped"));
        return new TableManifest(object, tables.get(table));
    }

    /** The files of a table, or null when there is no such table. */
    TableFiles files(ObjectId table) {
        return tables.get(table);
    }

    @Override
    public Optional<CommitOutcome.Committed> find(UUID transaction) {
        return Optional.ofNullable(transactions.get(transaction));
    }

    @Override
    public WarehouseState apply(Entry entry) {
        EntryHeader header = entry.header();
        if (entry.number() != head.number + 1 || !header.previous().equals(head.entryId)) {
            throw damaged(entry.number(), "it does not follow the entry before: logs of two warehouses are mixed");
        }
        WarehouseState state = this;
        for (int i = 0; i < entry.transactions().size(); i++) {
            Position position = new Position(entry.number(), i);
            state = state.with(entry.transactions().get(i), position, header.timeMillis());
        }
        boolean writable = head.writable && Features.isWritable(header.writeFeatures());
        Head next = new Head(entry.number(), header.id(), header.timeMillis(), writable);
        return new WarehouseState(next, state.catalog, state.tables, state.transactions);
    }

    @Override
    public WarehouseState with(TransactionRecord transaction, Position position) {
        return with(transaction, position, head.timeMillis);
    }

    private WarehouseState with(TransactionRecord transaction, Position position, long timeMillis) {
        TransactionFold fold = fold(position);
        fold.fold(transaction.operations()).ifPresent(refusal -> {
            throw damaged(
                    position.number(),
                    "transaction " + position + ": " + refusal.reason().text());
        });
        CommitOutcome.Committed committed = new CommitOutcome.Committed(position, Instant.ofEpochMilli(timeMillis));
        return new WarehouseState(head, fold.catalog(), fold.tables(), transactions.plus(transaction.id(), committed));
    }

    /**
     * As a transaction sees it after changes of its own.
     *
     * @throws SnellerException when the changes contradict this state
     */
    WarehouseState overlaid(List<Operation> changes) {
        TransactionFold fold = fold(new Position(head.number + 1, 0));
        fold.fold(changes).ifPresent(refusal -> {
            throw refusal.asError();
        });
        return new WarehouseState(head, fold.catalog(), fold.tables(), transactions);
    }

    /** To add changes placed at a position. */
    TransactionFold fold(Position at) {
        return new TransactionFold(catalog, tables, at);
    }

    private static SnellerException damaged(long number, String how) {
        return new SnellerException(
                ErrorCode.CORRUPT_FILE, "log entry " + ObjectKeys.entry(number) + " is damaged: " + how);
    }
}
