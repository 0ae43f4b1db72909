package dev.sneller.metastore.log;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.sneller.metastore.Definition;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.table.ColumnStatistics;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.FooterPlace;
import dev.sneller.table.ObjectId;
import dev.sneller.table.StatisticsKey;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the value of one operation; the parser stands at its start and is left at its end. */
final class OperationReader {
    private final JsonParser in;
    private final List<ObjectId> tables;
    private final Map<String, String> unknown = new HashMap<>();

    /** @param tables what {@code t} counts into */
    OperationReader(JsonParser in, List<ObjectId> tables) {
        this.in = in;
        this.tables = tables;
    }

    /** The operation, or null when this release has none of that name. */
    Operation read(String name) throws IOException {
        if (name.startsWith("x-")) {
            return new Operation.Extension(name, LogJson.capture(in));
        }
        return switch (name) {
            case "add" -> readAdd();
            case "remove" -> readRemove();
            case "create" -> readCreate();
            case "alter" -> readAlter();
            case "rename" -> readRename();
            case "move" -> readMove();
            case "drop" -> readDrop();
            default -> null;
        };
    }

    private Operation readAdd() throws IOException {
        ObjectId table = null;
        UUID file = null;
        long rows = -1;
        long bytes = -1;
        long rawBytes = 0;
        int schemaVersion = 0;
        FooterPlace footer = null;
        Map<StatisticsKey, ColumnStatistics> statistics = Map.of();
        for (String name = start(); name != null; name = LogJson.nextMember(in)) {
            switch (name) {
                case "t" -> table = readTable();
                case "f" -> file = LogJson.readUuid(in);
                case "rows" -> rows = LogJson.readLong(in);
                case "bytes" -> bytes = LogJson.readLong(in);
                case "raw" -> rawBytes = LogJson.readLong(in);
                case "sv" -> schemaVersion = LogJson.readInt(in);
                case "foot" -> footer = readFooter();
                case "stats" -> statistics = StatisticsCodec.read(in);
                default -> keep(name);
            }
        }
        require(table, "t");
        require(file, "f");
        require(footer, "foot");
        if (rows < 0 || bytes < 0) {
            throw LogJson.malformed(in, "a file without rows or bytes");
        }
        String key = ObjectKeys.dataFile(file);
        DataFileRef ref = new DataFileRef(file, key, rows, bytes, rawBytes, schemaVersion, footer, statistics);
        return new Operation.AddFile(table, ref, kept());
    }

    private FooterPlace readFooter() throws IOException {
        LogJson.expect(in, JsonToken.START_ARRAY);
        long[] parts = new long[6];
        for (int i = 0; i < parts.length; i++) {
            in.nextToken();
            parts[i] = LogJson.readLong(in);
        }
        while (in.nextToken() != JsonToken.END_ARRAY) {
            LogJson.readLong(in);
        }
        return new FooterPlace(parts[0], (int) parts[1], (int) parts[2], (int) parts[3], parts[4], (int) parts[5]);
    }

    private Operation readRemove() throws IOException {
        ObjectId table = null;
        UUID file = null;
        for (String name = start(); name != null; name = LogJson.nextMember(in)) {
            switch (name) {
                case "t" -> table = readTable();
                case "f" -> file = LogJson.readUuid(in);
                default -> keep(name);
            }
        }
        require(table, "t");
        require(file, "f");
        return new Operation.RemoveFile(table, file, kept());
    }

    private Operation readCreate() throws IOException {
        ObjectId object = null;
        ObjectKind kind = null;
        ObjectId parent = null;
        String label = null;
        Definition definition = Definition.EMPTY;
        for (String name = start(); name != null; name = LogJson.nextMember(in)) {
            switch (name) {
                case "o" -> object = new ObjectId(LogJson.readUuid(in));
                case "kind" -> kind = readKind();
                case "parent" -> parent = new ObjectId(LogJson.readUuid(in));
                case "name" -> label = LogJson.readString(in);
                case "def" -> definition = DefinitionCodec.read(in);
                default -> keep(name);
            }
        }
        require(object, "o");
        require(kind, "kind");
        require(parent, "parent");
        require(label, "name");
        return new Operation.CreateObject(object, kind, parent, label, definition, kept());
    }

    private Operation readAlter() throws IOException {
        ObjectId object = null;
        int schemaVersion = 0;
        Definition definition = null;
        for (String name = start(); name != null; name = LogJson.nextMember(in)) {
            switch (name) {
                case "o" -> object = new ObjectId(LogJson.readUuid(in));
                case "sv" -> schemaVersion = LogJson.readInt(in);
                case "def" -> definition = DefinitionCodec.read(in);
                default -> keep(name);
            }
        }
        require(object, "o");
        require(definition, "def");
        return new Operation.AlterObject(object, schemaVersion, definition, kept());
    }

    private Operation readRename() throws IOException {
        ObjectId object = null;
        String label = null;
        for (String name = start(); name != null; name = LogJson.nextMember(in)) {
            switch (name) {
                case "o" -> object = new ObjectId(LogJson.readUuid(in));
                case "name" -> label = LogJson.readString(in);
                default -> keep(name);
            }
        }
        require(object, "o");
        require(label, "name");
        return new Operation.RenameObject(object, label, kept());
    }

    private Operation readMove() throws IOException {
        ObjectId object = null;
        ObjectId parent = null;
        String label = null;
        for (String name = start(); name != null; name = LogJson.nextMember(in)) {
            switch (name) {
                case "o" -> object = new ObjectId(LogJson.readUuid(in));
                case "parent" -> parent = new ObjectId(LogJson.readUuid(in));
                case "name" -> label = LogJson.readString(in);
                default -> keep(name);
            }
        }
        require(object, "o");
        require(parent, "parent");
        require(label, "name");
        return new Operation.MoveObject(object, parent, label, kept());
    }

    private Operation readDrop() throws IOException {
        ObjectId object = null;
        for (String name = start(); name != null; name = LogJson.nextMember(in)) {
            if (name.equals("o")) {
                object = new ObjectId(LogJson.readUuid(in));
            } else {
                keep(name);
            }
        }
        require(object, "o");
        return new Operation.DropObject(object, kept());
    }

    private String start() throws IOException {
        LogJson.expect(in, JsonToken.START_OBJECT);
        return LogJson.nextMember(in);
    }

    private ObjectId readTable() throws IOException {
        int index = LogJson.readInt(in);
        if (index < 0 || index >= tables.size()) {
            throw LogJson.malformed(in, "table " + index + " of " + tables.size());
        }
        return tables.get(index);
    }

    private ObjectKind readKind() throws IOException {
        String name = LogJson.readString(in);
        for (ObjectKind kind : ObjectKind.values()) {
            if (kind.toString().equals(name)) {
                return kind;
            }
        }
        throw LogJson.malformed(in, "no such kind of object: " + name);
    }

    private void keep(String name) throws IOException {
        unknown.put(name, LogJson.capture(in));
    }

    private UnknownFields kept() {
        return unknown.isEmpty() ? UnknownFields.NONE : new UnknownFields(unknown);
    }

    private void require(Object value, String name) throws IOException {
        LogJson.required(in, value, name);
    }
}
