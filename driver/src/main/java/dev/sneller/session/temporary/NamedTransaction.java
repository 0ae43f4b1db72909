package dev.sneller.session.temporary;

import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.CommitOutcome;
import dev.sneller.metastore.Definition;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.Snapshot;
import dev.sneller.metastore.Transaction;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.FileNames;
import dev.sneller.table.ObjectId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A transaction with the names of one session: temporary tables stay so under new names. */
record NamedTransaction(Transaction transaction, TemporaryNames names) implements Transaction {
    @Override
    public UUID id() {
        return transaction.id();
    }

    @Override
    public Snapshot view() {
        return new SessionSnapshot(transaction.view(), names);
    }

    @Override
    public FileNames fileNames() {
        return transaction.fileNames();
    }

    @Override
    public void append(ObjectId table, List<DataFileRef> files) {
        transaction.append(table, files);
    }

    @Override
    public void replace(ObjectId table, Set<UUID> inputs, List<DataFileRef> outputs) {
        transaction.replace(table, inputs, outputs);
    }

    @Override
    public ObjectId create(ObjectKind kind, ObjectId parent, String name, Definition definition) {
        return transaction.create(kind, parent, name, definition);
    }

    @Override
    public void alter(ObjectId object, Definition definition) {
        transaction.alter(object, definition);
    }

    @Override
    public void rename(ObjectId object, String name) {
        transaction.rename(object, stored(object, name));
    }

    @Override
    public void move(ObjectId object, ObjectId parent, String name) {
        transaction.move(object, parent, stored(object, name));
    }

    private String stored(ObjectId object, String name) {
        boolean isTemporary = transaction
                .view()
                .catalog()
                .object(object)
                .map(CatalogObject::name)
                .filter(names::isOwn)
                .isPresent();
        return isTemporary ? names.stored(name) : name;
    }

    @Override
    public void drop(ObjectId object) {
        transaction.drop(object);
    }

    @Override
    public void reads(ObjectId table) {
        transaction.reads(table);
    }

    @Override
    public CommitOutcome commit(Duration timeout) {
        return transaction.commit(timeout);
    }

    @Override
    public void close() {
        transaction.close();
    }
}
