package dev.sneller.metastore.sim;

import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.log.Operation;
import dev.sneller.table.ObjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A warehouse as the plainest code has it: lists and maps, changed in place. Shares nothing with the code under test. */
final class Model implements Operation.Visitor<String> {
    private final Map<ObjectId, List<UUID>> tables = new HashMap<>();
    private final Map<String, ObjectId> names = new HashMap<>();

    Model() {}

    private Model(Model other) {
        other.tables.forEach((table, files) -> tables.put(table, new ArrayList<>(files)));
        names.putAll(other.names);
    }

    Model copy() {
        return new Model(this);
    }

    Map<ObjectId, List<UUID>> tables() {
        return tables;
    }

    /** What is wrong with the operation here, or null. */
    String apply(Operation operation) {
        return operation.accept(this);
    }

    @Override
    public String addFile(Operation.AddFile add) {
        List<UUID> files = tables.get(add.table());
        if (files == null) {
            return "append to a dropped table";
        }
        boolean twice = files.contains(add.file().id());
        files.add(add.file().id());
        return twice ? "a file was added twice" : null;
    }

    @Override
    public String removeFile(Operation.RemoveFile remove) {
        List<UUID> files = tables.get(remove.table());
        return files != null && files.remove(remove.file()) ? null : "a file was removed twice: lost update";
    }

    @Override
    public String createObject(Operation.CreateObject create) {
        if (create.kind() == ObjectKind.TABLE) {
            tables.put(create.object(), new ArrayList<>());
        }
        return names.putIfAbsent(create.name(), create.object()) == null ? null : "a name was given twice";
    }

    @Override
    public String alterObject(Operation.AlterObject alter) {
        return names.containsValue(alter.object()) ? null : "a dropped object was altered";
    }

    @Override
    public String renameObject(Operation.RenameObject rename) {
        if (!names.values().remove(rename.object())) {
            return "a dropped object was renamed";
        }
        return names.putIfAbsent(rename.name(), rename.object()) == null ? null : "a name was given twice";
    }

    @Override
    public String moveObject(Operation.MoveObject move) {
        return renameObject(new Operation.RenameObject(move.object(), move.name()));
    }

    @Override
    public String dropObject(Operation.DropObject drop) {
        tables.remove(drop.object());
        return names.values().remove(drop.object()) ? null : "an object was dropped twice";
    }

    @Override
    public String extension(Operation.Extension extension) {
        return null;
    }
}
