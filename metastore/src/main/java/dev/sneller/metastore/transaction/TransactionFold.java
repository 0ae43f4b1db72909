package dev.sneller.metastore.transaction;

import dev.sneller.metastore.Catalog;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ConflictReason;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.Position;
import dev.sneller.metastore.log.Operation;
import dev.sneller.metastore.manifest.TableFiles;
import dev.sneller.table.ObjectId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Adds the changes of one transaction to a catalog and its tables, or finds the one that cannot follow.
 *
 * <p>The only place that knows what an operation requires and does. A refusal means a conflict for a transaction to be committed, an
 * error for a statement, and damage for an entry of the log. Removed files leave
 * together, when their table is dropped or the transaction ends.
 */
final class TransactionFold implements Operation.Visitor<Optional<Refusal>> {
    private final Position at;
    private final HashTrie<ObjectId, TableFiles> before;
    private final Map<ObjectId, Set<UUID>> leaving = new HashMap<>();
    private CatalogState catalog;
    private HashTrie<ObjectId, TableFiles> tables;

    TransactionFold(CatalogState catalog, HashTrie<ObjectId, TableFiles> tables, Position at) {
        this.catalog = catalog;
        this.tables = tables;
        this.at = at;
        before = tables;
    }

    CatalogState catalog() {
        return catalog;
    }

    HashTrie<ObjectId, TableFiles> tables() {
        return tables;
    }

    Optional<Refusal> fold(List<Operation> operations) {
        for (Operation operation : operations) {
            Optional<Refusal> refusal = operation.accept(this);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        for (ObjectId table : List.copyOf(leaving.keySet())) {
            Optional<Refusal> refusal = removeLeaving(table);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> removeLeaving(ObjectId table) {
        Set<UUID> removed = leaving.remove(table);
        if (removed == null) {
            return Optional.empty();
        }
        TableFiles files = tables.get(table);
        if (!files.containsAll(removed)) {
            return replaced(table);
        }
        tables = tables.plus(table, files.minus(removed, at));
        return Optional.empty();
    }

    @Override
    public Optional<Refusal> addFile(Operation.AddFile add) {
        Optional<CatalogObject> table = catalog.object(add.table());
        if (table.isEmpty() || table.get().kind() != ObjectKind.TABLE) {
            return dropped(add.table());
        }
        if (add.file().schemaVersion() < table.get().schemaVersion()) {
            return refused(
                    ConflictReason.DEFINITION_CHANGED, add.table(), table.get().definedAt());
        }
        tables = tables.plus(add.table(), tables.get(add.table()).plus(add.file(), at));
        return Optional.empty();
    }

    @Override
    public Optional<Refusal> removeFile(Operation.RemoveFile remove) {
        if (tables.get(remove.table()) == null) {
            return dropped(remove.table());
        }
        boolean twice = !leaving.computeIfAbsent(remove.table(), table -> new HashSet<>())
                .add(remove.file());
        return twice ? replaced(remove.table()) : Optional.empty();
    }

    @Override
    public Optional<Refusal> createObject(Operation.CreateObject create) {
        boolean hasParent = create.parent().equals(Catalog.WAREHOUSE)
                || catalog.object(create.parent()).isPresent();
        if (!hasParent) {
            return dropped(create.parent());
        }
        Optional<CatalogObject> holder =
                catalog.find(create.parent(), create.name(), create.kind().namespace());
        if (holder.isPresent()) {
            return refused(
                    ConflictReason.NAME_TAKEN, holder.get().id(), holder.get().definedAt());
        }
        catalog = catalog.plus(new CatalogObject(
                create.object(), create.kind(), create.parent(), create.name(), 1, create.definition(), at));
        if (create.kind() == ObjectKind.TABLE) {
            tables = tables.plus(create.object(), TableFiles.NONE);
        }
        return Optional.empty();
    }

    @Override
    public Optional<Refusal> alterObject(Operation.AlterObject alter) {
        Optional<CatalogObject> object = catalog.object(alter.object());
        if (object.isEmpty()) {
            return dropped(alter.object());
        }
        if (alter.schemaVersion() != object.get().schemaVersion() + 1) {
            return refused(
                    ConflictReason.DEFINITION_CHANGED,
                    alter.object(),
                    object.get().definedAt());
        }
        catalog = catalog.replaced(object.get(), object.get().redefined(alter.definition(), at));
        return Optional.empty();
    }

    @Override
    public Optional<Refusal> renameObject(Operation.RenameObject rename) {
        return catalog.object(rename.object())
                .map(before -> renamed(before, before.renamed(rename.name())))
                .orElseGet(() -> dropped(rename.object()));
    }

    @Override
    public Optional<Refusal> moveObject(Operation.MoveObject move) {
        if (catalog.object(move.parent()).isEmpty()) {
            return dropped(move.parent());
        }
        return catalog.object(move.object())
                .map(before -> renamed(before, before.moved(move.parent(), move.name())))
                .orElseGet(() -> dropped(move.object()));
    }

    private Optional<Refusal> renamed(CatalogObject before, CatalogObject after) {
        Optional<CatalogObject> holder =
                catalog.find(after.parent(), after.name(), after.kind().namespace());
        if (holder.isPresent()) {
            return refused(
                    ConflictReason.NAME_TAKEN, holder.get().id(), holder.get().definedAt());
        }
        catalog = catalog.replaced(before, after);
        return Optional.empty();
    }

    @Override
    public Optional<Refusal> dropObject(Operation.DropObject drop) {
        Optional<CatalogObject> object = catalog.object(drop.object());
        if (object.isEmpty()) {
            return dropped(drop.object());
        }
        if (object.get().kind().isContainer()) {
            Optional<CatalogObject> child = catalog.children(drop.object()).findAny();
            if (child.isPresent()) {
                return refused(
                        ConflictReason.OBJECT_NOT_EMPTY,
                        drop.object(),
                        child.get().definedAt());
            }
        }
        Optional<Refusal> refusal = removeLeaving(drop.object());
        catalog = catalog.minus(object.get(), at);
        tables = tables.minus(drop.object());
        return refusal;
    }

    @Override
    public Optional<Refusal> extension(Operation.Extension extension) {
        return Optional.empty();
    }

    private Optional<Refusal> replaced(ObjectId table) {
        TableFiles found = before.get(table);
        return refused(ConflictReason.FILE_REPLACED, table, found == null ? at : found.changedAt());
    }

    private Optional<Refusal> dropped(ObjectId object) {
        return refused(
                ConflictReason.OBJECT_DROPPED, object, catalog.dropped(object).orElse(Position.ORIGIN));
    }

    private static Optional<Refusal> refused(ConflictReason reason, ObjectId object, Position with) {
        return Optional.of(new Refusal(reason, object, with));
    }
}
