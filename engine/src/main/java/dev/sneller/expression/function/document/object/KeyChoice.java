package dev.sneller.expression.function.document.object;

import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;
import java.util.Arrays;

/** OBJECT_PICK and OBJECT_DELETE: the members whose keys are, or are not, among the other arguments: texts, or one array of texts. */
final class KeyChoice implements RowWriter {
    private final boolean picks;
    private final boolean keysInArray;

    KeyChoice(boolean picks, boolean keysInArray) {
        this.picks = picks;
        this.keysInArray = keysInArray;
    }

    @Override
    public Row write(DocumentArguments in, int row, BinaryBuilder out) {
        byte[] bytes = in.bytes(0);
        int object = in.at(0, row);
        int size = VariantBytes.count(bytes, object);
        out.startObject();
        for (int i = 0; i < size; i++) {
            int key = VariantBytes.keyStart(bytes, object, i);
            int length = VariantBytes.keyLength(bytes, object, i);
            if (isNamed(in, row, bytes, key, length) == picks) {
                out.key(bytes, key, length);
                out.value(bytes, key + length);
            }
        }
        out.endObject();
        return Row.WRITTEN;
    }

    private boolean isNamed(DocumentArguments in, int row, byte[] bytes, int key, int length) {
        if (keysInArray) {
            return !in.isNull(1, row) && isElement(in.bytes(1), in.at(1, row), bytes, key, length);
        }
        for (int i = 1; i < in.count(); i++) {
            if (!in.isNull(i, row) && isSame(in.bytes(i), in.at(i, row), in.length(i, row), bytes, key, length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isElement(byte[] array, int at, byte[] bytes, int key, int length) {
        int size = VariantBytes.count(array, at);
        for (int i = 0; i < size; i++) {
            int element = VariantBytes.element(array, at, i);
            if (VariantBytes.kind(array, element) == VariantKind.VARCHAR
                    && isSame(
                            array,
                            VariantBytes.contentStart(array, element),
                            VariantBytes.contentLength(array, element),
                            bytes,
                            key,
                            length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(byte[] a, int from, int length, byte[] b, int key, int keyLength) {
        return Arrays.equals(a, from, from + length, b, key, key + keyLength);
    }
}
