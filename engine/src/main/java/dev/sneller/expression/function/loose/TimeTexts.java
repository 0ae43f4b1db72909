package dev.sneller.expression.function.loose;

import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;

/** A document with each of its scalars written anew; elements of lists that are absent vanish. */
final class TimeTexts implements RowWriter {
    /** How one scalar is written. */
    @FunctionalInterface
    interface Scalar {
        void write(byte[] bytes, int at, BinaryBuilder out);
    }

    private final Scalar scalar;

    TimeTexts(Scalar scalar) {
        this.scalar = scalar;
    }

    @Override
    public Row write(DocumentArguments in, int row, BinaryBuilder out) {
        if (VariantBytes.kind(in.bytes(0), in.at(0, row)).isSqlNull()) {
            return Row.NULL;
        }
        write(in.bytes(0), in.at(0, row), out);
        return Row.WRITTEN;
    }

    /** Documents nest at most a thousand levels deep. */
    private void write(byte[] bytes, int at, BinaryBuilder out) {
        VariantKind kind = VariantBytes.kind(bytes, at);
        if (kind == VariantKind.OBJECT) {
            out.startObject();
            for (int i = 0; i < VariantBytes.count(bytes, at); i++) {
                out.key(bytes, VariantBytes.keyStart(bytes, at, i), VariantBytes.keyLength(bytes, at, i));
                write(bytes, VariantBytes.value(bytes, at, i), out);
            }
            out.endObject();
        } else if (kind == VariantKind.ARRAY) {
            out.startArray();
            for (int i = 0; i < VariantBytes.count(bytes, at); i++) {
                int element = VariantBytes.element(bytes, at, i);
                if (!VariantBytes.kind(bytes, element).isSqlNull()) {
                    write(bytes, element, out);
                }
            }
            out.endArray();
        } else {
            scalar.write(bytes, at, out);
        }
    }
}
