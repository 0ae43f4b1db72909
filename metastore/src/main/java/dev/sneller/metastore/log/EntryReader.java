package dev.sneller.metastore.log;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.Isolation;
import dev.sneller.table.ObjectId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the lines of an entry's body, whose checksum is known to hold. */
final class EntryReader {
    private final JsonParser in;
    private final String place;

    /** @param place for messages: the object */
    EntryReader(JsonParser in, String place) {
        this.in = in;
        this.place = place;
    }

    Entry read(long number) throws IOException {
        if (!"entry".equals(nextLine())) {
            throw LogJson.malformed(in, "the first line is not an entry line");
        }
        EntryHeader header = readHeader();
        endLine();
        Features.checkReadable(header.readFeatures(), place);
        List<TransactionRecord> transactions = new ArrayList<>();
        for (String name = nextLine(); name != null; name = nextLine()) {
            if (!name.equals("txn")) {
                throw LogJson.malformed(in, "expected a transaction, found " + SnellerException.quote(name));
            }
            transactions.add(readTransaction());
        }
        return new Entry(number, header, transactions);
    }

    /** The one name of the next line's object, or null at the end. */
    private String nextLine() throws IOException {
        if (in.nextToken() == null) {
            return null;
        }
        LogJson.expect(in, JsonToken.START_OBJECT);
        return LogJson.required(in, LogJson.nextMember(in), "of the line");
    }

    private void endLine() throws IOException {
        in.nextToken();
        LogJson.expect(in, JsonToken.END_OBJECT);
    }

    private EntryHeader readHeader() throws IOException {
        LogJson.expect(in, JsonToken.START_OBJECT);
        UUID id = null;
        UUID previous = null;
        UUID writer = null;
        long time = -1;
        String software = "";
        List<String> readFeatures = List.of();
        List<String> writeFeatures = List.of();
        for (String name = LogJson.nextMember(in); name != null; name = LogJson.nextMember(in)) {
            switch (name) {
                case "id" -> id = LogJson.readUuid(in);
                case "prev" -> previous = LogJson.readUuid(in);
                case "writer" -> writer = LogJson.readUuid(in);
                case "time" -> time = LogJson.readLong(in);
                case "by" -> software = LogJson.readString(in);
                case "read" -> readFeatures = LogJson.readStrings(in);
                case "write" -> writeFeatures = LogJson.readStrings(in);
                default -> in.skipChildren();
            }
        }
        LogJson.required(in, id, "id");
        LogJson.required(in, previous, "prev");
        LogJson.required(in, writer, "writer");
        return new EntryHeader(id, previous, writer, time, software, readFeatures, writeFeatures);
    }

    private TransactionRecord readTransaction() throws IOException {
        LogJson.expect(in, JsonToken.START_OBJECT);
        UUID id = null;
        long snapshot = 0;
        Isolation isolation = Isolation.SNAPSHOT;
        List<ObjectId> tables = new ArrayList<>();
        int count = 0;
        for (String name = LogJson.nextMember(in); name != null; name = LogJson.nextMember(in)) {
            switch (name) {
                case "id" -> id = LogJson.readUuid(in);
                case "snapshot" -> snapshot = LogJson.readLong(in);
                case "iso" -> isolation = readIsolation();
                case "tables" -> {
                    for (String table : LogJson.readStrings(in)) {
                        tables.add(new ObjectId(UUID.fromString(table)));
                    }
                }
                case "ops" -> count = LogJson.readInt(in);
                default -> in.skipChildren();
            }
        }
        endLine();
        LogJson.required(in, id, "id");
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            operations.add(readOperation(tables));
        }
        return new TransactionRecord(id, snapshot, isolation, operations);
    }

    private Isolation readIsolation() throws IOException {
        return LogJson.readString(in).equals("SERIALIZABLE") ? Isolation.SERIALIZABLE : Isolation.SNAPSHOT;
    }

    private Operation readOperation(List<ObjectId> tables) throws IOException {
        String name = LogJson.required(in, nextLine(), "of an operation");
        Operation operation = new OperationReader(in, tables).read(name);
        if (operation == null) {
            throw new SnellerException(
                    ErrorCode.UNSUPPORTED_FORMAT,
                    place + " has the operation " + SnellerException.quote(name)
                            + ", which this release does not know. Use a newer release");
        }
        endLine();
        return operation;
    }
}
