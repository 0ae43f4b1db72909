package dev.sneller.expression.function.loose;

import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;

/** The members of all arguments that are objects; of those with one key the last one counts. */
enum Merge implements RowWriter {
    INSTANCE;

    @Override
    public Row write(DocumentArguments in, int row, BinaryBuilder out) {
        out.startObject();
        for (int i = 0; i < in.count(); i++) {
            if (isObject(in, row, i)) {
                members(in, row, i, out);
            }
        }
        out.endObject();
        return Row.WRITTEN;
    }

    private static boolean isObject(DocumentArguments in, int row, int argument) {
        return !in.isNull(argument, row)
                && VariantBytes.kind(in.bytes(argument), in.at(argument, row)) == VariantKind.OBJECT;
    }

    private static void members(DocumentArguments in, int row, int argument, BinaryBuilder out) {
        byte[] bytes = in.bytes(argument);
        int at = in.at(argument, row);
        for (int m = 0; m < VariantBytes.count(bytes, at); m++) {
            int key = VariantBytes.keyStart(bytes, at, m);
            int length = VariantBytes.keyLength(bytes, at, m);
            if (!comesAgain(in, row, argument, bytes, key, length)) {
                out.key(bytes, key, length);
                out.value(bytes, VariantBytes.value(bytes, at, m));
            }
        }
    }

    private static boolean comesAgain(DocumentArguments in, int row, int argument, byte[] key, int from, int length) {
        for (int later = argument + 1; later < in.count(); later++) {
            if (isObject(in, row, later)
                    && VariantBytes.find(in.bytes(later), in.at(later, row), key, from, length)
                            != VariantBytes.ABSENT) {
                return true;
            }
        }
        return false;
    }
}
