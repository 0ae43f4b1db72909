package dev.sneller.expression.function.document.array;

import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;
import java.nio.charset.StandardCharsets;

/** ARRAYS_ZIP(a, …): objects of the elements at one position, under {@code $1}, {@code $2}, …; JSON null where an array is shorter. */
final class Zip implements RowWriter {
    private final byte[][] keys;

    Zip(int arrays) {
        keys = new byte[arrays][];
        for (int i = 0; i < arrays; i++) {
            keys[i] = ("$" + (i + 1)).getBytes(StandardCharsets.UTF_8);
        }
    }

    @Override
    public Row write(DocumentArguments in, int row, BinaryBuilder out) {
        int longest = 0;
        for (int i = 0; i < keys.length; i++) {
            longest = Math.max(longest, VariantBytes.count(in.bytes(i), in.at(i, row)));
        }
        out.startArray();
        if (longest == 0) {
            out.startObject();
            out.endObject();
        }
        for (int position = 0; position < longest; position++) {
            out.startObject();
            for (int i = 0; i < keys.length; i++) {
                out.key(keys[i], 0, keys[i].length);
                member(in.bytes(i), in.at(i, row), position, out);
            }
            out.endObject();
        }
        out.endArray();
        return Row.WRITTEN;
    }

    private static void member(byte[] bytes, int array, int position, BinaryBuilder out) {
        int element = position < VariantBytes.count(bytes, array)
                ? VariantBytes.element(bytes, array, position)
                : VariantBytes.ABSENT;
        if (element == VariantBytes.ABSENT || VariantBytes.kind(bytes, element).isSqlNull()) {
            out.nullValue();
        } else {
            out.value(bytes, element);
        }
    }
}
