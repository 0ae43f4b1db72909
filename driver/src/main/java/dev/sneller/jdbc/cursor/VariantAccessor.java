package dev.sneller.jdbc.cursor;

import dev.sneller.expression.batch.VariantVectors;
import dev.sneller.variant.JsonWriter;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.format.SessionTime;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.VariantVector;

/** VARIANT, OBJECT and ARRAY as JSON text; a bare string without its quotes. */
final class VariantAccessor extends TextAccessor {
    private final ByteBuilder builder = new ByteBuilder();
    private final JsonWriter writer;
    private final VariantVectors variants = new VariantVectors();
    private final int[] one = new int[1];

    VariantAccessor(ColumnReader reader, BatchCursor cursor, SessionTime time) {
        super(reader, cursor);
        this.writer = new JsonWriter(builder, time.printer());
    }

    private BytesVector binary() {
        one[0] = reader.slot();
        return variants.toBinary((VariantVector) reader.values(), one, 1).binary();
    }

    @Override
    Object document() {
        BytesVector binary = binary();
        return JavaDocuments.of(binary.bytes(), binary.start()[reader.slot()], this);
    }

    @Override
    String text() {
        BytesVector binary = binary();
        int at = binary.start()[reader.slot()];
        if (VariantBytes.kind(binary.bytes(), at) == VariantKind.VARCHAR) {
            return VariantBytes.text(binary.bytes(), at);
        }
        return json(binary.bytes(), at);
    }

    String json(byte[] bytes, int at) {
        builder.clear();
        writer.write(bytes, at);
        return builder.toString();
    }

    @Override
    String typeName() {
        return "VARIANT";
    }
}
