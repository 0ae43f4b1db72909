package dev.sneller.format.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.format.write.DataFileWriter;
import dev.sneller.format.write.WriterOptions;
import dev.sneller.memory.Reservation;
import dev.sneller.table.DataFileRef;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;
import dev.sneller.type.Schema;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.DocumentSink;
import dev.sneller.variant.JsonException;
import dev.sneller.variant.JsonTokenizer;
import dev.sneller.variant.JsonWriter;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.variant.text.TemporalText;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.VariantVector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Files of one VARIANT column, written from JSON texts and read back whole. */
final class DocumentFixture {
    static final Schema SCHEMA = Schema.of(new Field(1, "v", LogicalType.VARIANT, true));

    final FileFixture files = new FileFixture();

    List<DataFileRef> write(WriterOptions options, List<byte[]> texts) {
        try (Reservation memory = files.budget.open("writer");
                DataFileWriter writer = DataFileWriter.create(options, files.store, files.names, SCHEMA, 1, memory)) {
            DocumentSink sink = writer.documents();
            JsonTokenizer tokenizer = JsonTokenizer.strict();
            for (byte[] text : texts) {
                parse(tokenizer, text, sink);
            }
            return writer.finish();
        }
    }

    static void parse(JsonTokenizer tokenizer, byte[] text, DocumentSink sink) {
        try {
            tokenizer.parse(text, 0, text.length, sink);
        } catch (JsonException e) {
            throw new AssertionError(new String(text, StandardCharsets.UTF_8), e);
        }
    }

    DataFile open(DataFileRef ref) {
        return DataFile.open(files.store, ref, files.cache);
    }

    /** All documents of the files as JSON text with sorted keys. */
    List<String> readAll(List<DataFileRef> refs) {
        List<String> documents = new ArrayList<>();
        for (DataFileRef ref : refs) {
            DataFile file = open(ref);
            for (int g = 0; g < file.rowGroupCount(); g++) {
                readAll(file.rowGroup(g), documents);
            }
        }
        return documents;
    }

    private static void readAll(RowGroup group, List<String> documents) {
        RowGroupReader reader = group.read(List.of(ReadColumn.of(1, LogicalType.VARIANT)));
        for (int granule = 0; granule < group.granuleCount(); granule++) {
            for (int from = 0; from < group.granuleRows(granule); from += Batch.MAX_ROWS) {
                int count = Math.min(Batch.MAX_ROWS, group.granuleRows(granule) - from);
                ColumnVector vector = reader.read(0, granule, from, count);
                for (int row = 0; row < count; row++) {
                    documents.add(vector.isNull(row) ? null : text(vector, row));
                }
            }
        }
    }

    static String text(ColumnVector vector, int row) {
        VariantVector variant = (VariantVector) (vector instanceof ConstantVector constant ? constant.value() : vector);
        int slot = vector instanceof ConstantVector ? 0 : row;
        BytesVector binary = variant.binary();
        if (variant.shape() == VariantVector.Shape.SHREDDED) {
            binary = new BytesVector(LogicalType.BINARY, variant.length());
            binary.resetArena();
            variant.documents().rebuild(new int[] {slot}, 1, binary);
        }
        return json(binary.bytes(), binary.start()[slot]);
    }

    static String json(byte[] binary, int at) {
        ByteBuilder out = new ByteBuilder();
        new JsonWriter(out, new TemporalText(SessionZone.UTC)).write(binary, at);
        return out.toString();
    }

    /** What the text says, as JSON text with sorted keys. */
    static String canonical(byte[] text) {
        BinaryBuilder builder = new BinaryBuilder();
        parse(JsonTokenizer.strict(), text, builder);
        return json(builder.bytes(), 0);
    }

    static void expect(List<String> found, List<byte[]> texts, String where) {
        assertThat(found).as(where).hasSameSizeAs(texts);
        for (int i = 0; i < texts.size(); i++) {
            String wanted = canonical(texts.get(i));
            if (!wanted.equals(found.get(i))) {
                assertThat(found.get(i)).as(where + ", document " + i).isEqualTo(wanted);
            }
        }
    }

    static List<byte[]> bytes(List<String> texts) {
        return texts.stream().map(t -> t.getBytes(StandardCharsets.UTF_8)).toList();
    }

    static Path path(String dotted) {
        return Path.of(dotted.split("\\."));
    }
}
