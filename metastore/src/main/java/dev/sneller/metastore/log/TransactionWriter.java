package dev.sneller.metastore.log;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.Isolation;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.FooterPlace;
import dev.sneller.table.ObjectId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Turns a transaction into its lines; they are the same in every entry it is proposed in. */
final class TransactionWriter implements Operation.Visitor<Void> {
    private final JsonGenerator out;
    private final List<ObjectId> tables = new ArrayList<>();

    private TransactionWriter(JsonGenerator out) {
        this.out = out;
    }

    /** @throws SnellerException BUDGET_EXCEEDED when no entry could hold the lines */
    static byte[] encode(TransactionRecord transaction) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = LogJson.FACTORY.createGenerator(bytes)) {
            new TransactionWriter(out).write(transaction);
        } catch (IOException | UncheckedIOException e) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT, "a definition's details are not a JSON object: " + e.getMessage(), e);
        }
        bytes.write('\n');
        if (bytes.size() > LogJson.MAX_ENTRY_BYTES - EntryCodec.MAX_HEADER_BYTES) {
            throw new SnellerException(
                    ErrorCode.BUDGET_EXCEEDED,
                    "a transaction of " + transaction.operations().size() + " changes makes " + bytes.size()
                            + " bytes of log; the limit is " + LogJson.MAX_ENTRY_BYTES + ". Commit in smaller parts");
        }
        return bytes.toByteArray();
    }

    private void write(TransactionRecord transaction) throws IOException {
        for (Operation operation : transaction.operations()) {
            noteTable(operation);
        }
        out.writeStartObject();
        out.writeObjectFieldStart("txn");
        out.writeStringField("id", transaction.id().toString());
        LogJson.writeLong(out, "snapshot", transaction.snapshot());
        out.writeStringField("iso", transaction.isolation() == Isolation.SNAPSHOT ? "SI" : "SERIALIZABLE");
        LogJson.writeStrings(
                out, "tables", tables.stream().map(ObjectId::toString).toList());
        out.writeNumberField("ops", transaction.operations().size());
        out.writeEndObject();
        out.writeEndObject();
        for (Operation operation : transaction.operations()) {
            operation.accept(this);
        }
    }

    private void noteTable(Operation operation) {
        ObjectId table = operation instanceof Operation.AddFile add
                ? add.table()
                : operation instanceof Operation.RemoveFile remove ? remove.table() : null;
        if (table != null && !tables.contains(table)) {
            tables.add(table);
        }
    }

    /** The members of an operation, which may fail as the generator may. */
    private interface Members {
        void write() throws IOException;
    }

    private Void line(String name, UnknownFields unknown, Members members) {
        try {
            out.writeStartObject();
            out.writeObjectFieldStart(name);
            members.write();
            LogJson.writeUnknown(out, unknown);
            out.writeEndObject();
            out.writeEndObject();
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Void addFile(Operation.AddFile add) {
        return line("add", add.unknown(), () -> {
            DataFileRef file = add.file();
            out.writeNumberField("t", tables.indexOf(add.table()));
            writeUuid("f", file.id());
            LogJson.writeLong(out, "rows", file.rows());
            LogJson.writeLong(out, "bytes", file.bytes());
            LogJson.writeLong(out, "raw", file.rawBytes());
            out.writeNumberField("sv", file.schemaVersion());
            writeFooter(file.footer());
            out.writeFieldName("stats");
            StatisticsCodec.write(out, file.statistics());
        });
    }

    private void writeFooter(FooterPlace footer) throws IOException {
        out.writeArrayFieldStart("foot");
        LogJson.writeLong(out, footer.offset());
        out.writeNumber(footer.length());
        out.writeNumber(Integer.toUnsignedLong(footer.crc()));
        out.writeNumber(footer.formatVersion());
        LogJson.writeLong(out, footer.indexOffset());
        out.writeNumber(footer.indexLength());
        out.writeEndArray();
    }

    @Override
    public Void removeFile(Operation.RemoveFile remove) {
        return line("remove", remove.unknown(), () -> {
            out.writeNumberField("t", tables.indexOf(remove.table()));
            writeUuid("f", remove.file());
        });
    }

    @Override
    public Void createObject(Operation.CreateObject create) {
        return line("create", create.unknown(), () -> {
            writeUuid("o", create.object().value());
            out.writeStringField("kind", create.kind().toString());
            writeUuid("parent", create.parent().value());
            out.writeStringField("name", create.name());
            out.writeFieldName("def");
            DefinitionCodec.write(out, create.definition());
        });
    }

    @Override
    public Void alterObject(Operation.AlterObject alter) {
        return line("alter", alter.unknown(), () -> {
            writeUuid("o", alter.object().value());
            out.writeNumberField("sv", alter.schemaVersion());
            out.writeFieldName("def");
            DefinitionCodec.write(out, alter.definition());
        });
    }

    @Override
    public Void renameObject(Operation.RenameObject rename) {
        return line("rename", rename.unknown(), () -> {
            writeUuid("o", rename.object().value());
            out.writeStringField("name", rename.name());
        });
    }

    @Override
    public Void moveObject(Operation.MoveObject move) {
        return line("move", move.unknown(), () -> {
            writeUuid("o", move.object().value());
            writeUuid("parent", move.parent().value());
            out.writeStringField("name", move.name());
        });
    }

    @Override
    public Void dropObject(Operation.DropObject drop) {
        return line("drop", drop.unknown(), () -> writeUuid("o", drop.object().value()));
    }

    @Override
    public Void extension(Operation.Extension extension) {
        try {
            out.writeStartObject();
            out.writeFieldName(extension.name());
            out.writeRawValue(extension.json());
            out.writeEndObject();
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeUuid(String name, UUID id) throws IOException {
        out.writeStringField(name, id.toString());
    }
}
