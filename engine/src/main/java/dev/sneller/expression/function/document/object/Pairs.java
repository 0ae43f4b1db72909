package dev.sneller.expression.function.document.object;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.variant.BinaryBuilder;
import java.util.HashSet;
import java.util.Set;

/** OBJECT_CONSTRUCT(key, value, …): a NULL key leaves the pair out, a NULL value too or, kept, becomes JSON null. */
final class Pairs implements RowWriter {
    private final boolean keepsNull;

    Pairs(boolean keepsNull) {
        this.keepsNull = keepsNull;
    }

    @Override
    public Row write(DocumentArguments in, int row, BinaryBuilder out) {
        out.startObject();
        for (int key = 0; key < in.count(); key += 2) {
            boolean isNull = in.isNull(key + 1, row);
            if (in.isNull(key, row) || isNull && !keepsNull) {
                continue;
            }
            out.key(in.bytes(key), in.at(key, row), in.length(key, row));
            if (isNull) {
                out.nullValue();
            } else {
                out.value(in.bytes(key + 1), in.at(key + 1, row));
            }
        }
        return out.tryEndObject() ? Row.WRITTEN : Row.FAILED;
    }

    @Override
    public SnellerException failure(DocumentArguments in, int row) {
        Set<String> seen = new HashSet<>();
        String twice = "";
        for (int key = 0; key < in.count(); key += 2) {
            boolean dropped = in.isNull(key, row) || in.isNull(key + 1, row) && !keepsNull;
            if (!dropped && !seen.add(in.text(key, row))) {
                twice = in.text(key, row);
            }
        }
        return duplicate("OBJECT_CONSTRUCT", twice);
    }

    static SnellerException duplicate(String function, String key) {
        return new SnellerException(
                ErrorCode.DUPLICATE_KEY,
                function + " met the key " + SnellerException.quote(key) + " twice; keys of an object are unique");
    }
}
