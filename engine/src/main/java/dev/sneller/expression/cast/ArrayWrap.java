package dev.sneller.expression.cast;

import dev.sneller.expression.batch.ValueWriter;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.CastStatus;
import dev.sneller.vector.FlatVector;

/** A value as the one element of an ARRAY. */
final class ArrayWrap {
    private ArrayWrap() {}

    /** Of a value in binary form. */
    static void append(byte[] bytes, int at, ByteBuilder out) {
        BinaryBuilder builder = new BinaryBuilder();
        builder.startDocument();
        builder.startArray();
        builder.value(bytes, at);
        builder.endArray();
        builder.endDocument();
        out.append(builder.bytes(), 0, builder.size());
    }

    /** Of typed values. */
    static RowReader reader(FlatVector typed) {
        BinaryBuilder builder = new BinaryBuilder();
        ValueWriter writer = ValueWriter.of(typed, builder);
        return (row, out) -> {
            builder.clear();
            builder.startDocument();
            builder.startArray();
            writer.write(row);
            builder.endArray();
            builder.endDocument();
            out.text().append(builder.bytes(), 0, builder.size());
            return CastStatus.OK;
        };
    }
}
