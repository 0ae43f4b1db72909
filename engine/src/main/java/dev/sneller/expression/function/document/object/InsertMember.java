package dev.sneller.expression.function.document.object;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;
import java.util.Arrays;

/** OBJECT_INSERT(o, key, value [, update]): a key that is there is refused unless it may be updated; a NULL value leaves the key out. */
final class InsertMember implements RowWriter {
    @Override
    public Row write(DocumentArguments in, int row, BinaryBuilder out) {
        byte[] bytes = in.bytes(0);
        int object = in.at(0, row);
        byte[] key = in.bytes(1);
        int from = in.at(1, row);
        int length = in.length(1, row);
        boolean mayUpdate = in.count() > 3 && in.truth(3, row);
        if (!mayUpdate && VariantBytes.find(bytes, object, key, from, length) != VariantBytes.ABSENT) {
            return Row.FAILED;
        }
        int size = VariantBytes.count(bytes, object);
        out.startObject();
        for (int i = 0; i < size; i++) {
            int start = VariantBytes.keyStart(bytes, object, i);
            int keyLength = VariantBytes.keyLength(bytes, object, i);
            if (!Arrays.equals(bytes, start, start + keyLength, key, from, from + length)) {
                out.key(bytes, start, keyLength);
                out.value(bytes, start + keyLength);
            }
        }
        if (!in.isNull(2, row)) {
            out.key(key, from, length);
            out.value(in.bytes(2), in.at(2, row));
        }
        out.endObject();
        return Row.WRITTEN;
    }

    @Override
    public SnellerException failure(DocumentArguments in, int row) {
        return new SnellerException(
                ErrorCode.DUPLICATE_KEY,
                "OBJECT_INSERT found the key " + SnellerException.quote(in.text(1, row))
                        + " in the object; give TRUE as fourth argument to update it");
    }
}
