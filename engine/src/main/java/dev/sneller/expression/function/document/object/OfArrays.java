package dev.sneller.expression.function.document.object;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantCasts;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.CastStatus;

/** ARRAYS_TO_OBJECT(keys, values): a NULL key leaves its pair out, an undefined value is JSON null. */
final class OfArrays implements RowWriter {
    private final VariantCasts casts;
    private final ByteBuilder key = new ByteBuilder();

    OfArrays(VariantCasts casts) {
        this.casts = casts;
    }

    @Override
    public Row write(DocumentArguments in, int row, BinaryBuilder out) {
        byte[] keys = in.bytes(0);
        byte[] values = in.bytes(1);
        int keyArray = in.at(0, row);
        int valueArray = in.at(1, row);
        int size = VariantBytes.count(keys, keyArray);
        if (size != VariantBytes.count(values, valueArray)) {
            return Row.FAILED;
        }
        out.startObject();
        for (int i = 0; i < size; i++) {
            key.clear();
            if (casts.toText(keys, VariantBytes.element(keys, keyArray, i), key) == CastStatus.NULL) {
                continue;
            }
            out.key(key.array(), 0, key.size());
            int value = VariantBytes.element(values, valueArray, i);
            if (VariantBytes.kind(values, value).isSqlNull()) {
                out.nullValue();
            } else {
                out.value(values, value);
            }
        }
        return out.tryEndObject() ? Row.WRITTEN : Row.FAILED;
    }

    @Override
    public SnellerException failure(DocumentArguments in, int row) {
        int keys = VariantBytes.count(in.bytes(0), in.at(0, row));
        int values = VariantBytes.count(in.bytes(1), in.at(1, row));
        return keys == values
                ? new SnellerException(
                        ErrorCode.DUPLICATE_KEY, "ARRAYS_TO_OBJECT met a key twice; keys of an object are unique")
                : new SnellerException(
                        ErrorCode.INVALID_ARGUMENT,
                        "ARRAYS_TO_OBJECT got " + keys + " keys and " + values + " values. Give as many of each");
    }
}
