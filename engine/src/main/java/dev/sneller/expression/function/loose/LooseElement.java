package dev.sneller.expression.function.loose;

import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;
import java.nio.charset.StandardCharsets;

/** A member of a struct under a text, an element of a list at a whole number from 0; NULL when there is none. */
final class LooseElement implements RowWriter {
    private final VariantNumber index;

    LooseElement(CallSite site) {
        index = new VariantNumber(site);
    }

    @Override
    public Row write(DocumentArguments in, int row, BinaryBuilder out) {
        byte[] bytes = in.bytes(0);
        int at = in.at(0, row);
        int found = VariantBytes.ABSENT;
        if (VariantBytes.kind(bytes, at) == VariantKind.ARRAY) {
            if (index.read(in.bytes(1), in.at(1, row))
                    && index.isWhole()
                    && index.integer() >= 0
                    && index.integer() < VariantBytes.count(bytes, at)) {
                found = VariantBytes.element(bytes, at, (int) index.integer());
            }
        } else if (VariantBytes.kind(bytes, at) == VariantKind.OBJECT
                && VariantBytes.kind(in.bytes(1), in.at(1, row)) == VariantKind.VARCHAR) {
            byte[] key = VariantBytes.text(in.bytes(1), in.at(1, row)).getBytes(StandardCharsets.UTF_8);
            found = VariantBytes.find(bytes, at, key, 0, key.length);
        }
        if (found == VariantBytes.ABSENT || VariantBytes.kind(bytes, found).isSqlNull()) {
            return Row.NULL;
        }
        out.value(bytes, found);
        return Row.WRITTEN;
    }
}
