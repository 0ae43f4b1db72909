package dev.sneller.metastore.transaction;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.Invariant;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.CommitOutcome;
import dev.sneller.metastore.Definition;
import dev.sneller.metastore.Isolation;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.Snapshot;
import dev.sneller.metastore.Surroundings;
import dev.sneller.metastore.Transaction;
import dev.sneller.metastore.log.Candidate;
import dev.sneller.metastore.log.Operation;
import dev.sneller.metastore.log.TransactionRecord;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.FileNames;
import dev.sneller.table.ObjectId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** A list of operations and the snapshot they follow, which every one of them changes at once. */
final class SessionTransaction implements Transaction {
    private final WarehouseState begun;
    private final Isolation isolation;
    private final BiFunction<Candidate, Duration, CommitOutcome> log;
    private final UUID id;
    private final MintedNames names;
    private final List<Operation> operations = new ArrayList<>();
    private final Set<ObjectId> reads = new HashSet<>();
    private WarehouseState view;
    private boolean ended;

    /** @param log commits a candidate within a time */
    SessionTransaction(
            WarehouseState begun,
            Isolation isolation,
            Surroundings surroundings,
            BiFunction<Candidate, Duration, CommitOutcome> log) {
        this.begun = begun;
        this.isolation = isolation;
        this.log = log;
        names = new MintedNames(surroundings, begun.timeMillis());
        id = names.mint();
        view = begun;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Snapshot view() {
        return view;
    }

    @Override
    public FileNames fileNames() {
        return names;
    }

    @Override
    public void append(ObjectId table, List<DataFileRef> files) {
        change(files.stream()
                .<Operation>map(file -> new Operation.AddFile(table, file))
                .toList());
    }

    @Override
    public void replace(ObjectId table, Set<UUID> inputs, List<DataFileRef> outputs) {
        List<Operation> changes = new ArrayList<>();
        inputs.stream().sorted().forEach(file -> changes.add(new Operation.RemoveFile(table, file)));
        outputs.forEach(file -> changes.add(new Operation.AddFile(table, file)));
        change(changes);
    }

    @Override
    public ObjectId create(ObjectKind kind, ObjectId parent, String name, Definition definition) {
        ObjectId object = new ObjectId(names.mint());
        change(List.of(new Operation.CreateObject(object, kind, parent, name, definition)));
        return object;
    }

    @Override
    public void alter(ObjectId object, Definition definition) {
        int version =
                view.catalog().object(object).map(CatalogObject::schemaVersion).orElse(0);
        change(List.of(new Operation.AlterObject(object, version + 1, definition)));
    }

    @Override
    public void rename(ObjectId object, String name) {
        change(List.of(new Operation.RenameObject(object, name)));
    }

    @Override
    public void move(ObjectId object, ObjectId parent, String name) {
        change(List.of(new Operation.MoveObject(object, parent, name)));
    }

    @Override
    public void drop(ObjectId object) {
        List<Operation> changes = new ArrayList<>();
        addDrops(object, changes);
        change(changes);
    }

    private void addDrops(ObjectId object, List<Operation> changes) {
        Optional<CatalogObject> found = view.catalog().object(object);
        if (found.isPresent()
                && (found.get().kind().isContainer() || found.get().kind() == ObjectKind.TABLE)) {
            view.catalog()
                    .children(object)
                    .sorted(Comparator.comparing(CatalogObject::name))
                    .forEach(child -> addDrops(child.id(), changes));
        }
        changes.add(new Operation.DropObject(object));
    }

    @Override
    public void reads(ObjectId table) {
        if (isolation == Isolation.SERIALIZABLE && begun.files(table) != null) {
            reads.add(table);
        }
    }

    private void change(List<Operation> changes) {
        if (ended) {
            throw new SnellerException(ErrorCode.TRANSACTION_STATE, "the transaction has ended. Begin another");
        }
        view = view.overlaid(changes);
        operations.addAll(changes);
    }

    @Override
    public CommitOutcome commit(Duration timeout) {
        Invariant.check(!ended, "a transaction is committed once");
        ended = true;
        if (operations.isEmpty()) {
            return new CommitOutcome.Committed(begun.position(), begun.time());
        }
        TransactionRecord transaction = new TransactionRecord(id, begun.number(), isolation, operations);
        return log.apply(new Candidate(transaction, reads), timeout);
    }

    @Override
    public void close() {
        ended = true;
    }
}
