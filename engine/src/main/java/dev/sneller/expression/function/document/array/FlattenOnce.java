package dev.sneller.expression.function.document.array;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;

/** ARRAY_FLATTEN: the elements of the elements, one level; a NULL among the arrays makes all NULL. */
final class FlattenOnce implements RowWriter {
    @Override
    public Row write(DocumentArguments in, int row, BinaryBuilder out) {
        byte[] bytes = in.bytes(0);
        int array = in.at(0, row);
        int size = VariantBytes.count(bytes, array);
        boolean hasNull = false;
        out.startArray();
        for (int i = 0; i < size; i++) {
            int element = VariantBytes.element(bytes, array, i);
            switch (VariantBytes.kind(bytes, element)) {
                case ARRAY -> Elements.copy(bytes, element, out);
                case NULL_VALUE, UNDEFINED -> hasNull = true;
                default -> {
                    return Row.FAILED;
                }
            }
        }
        out.endArray();
        return hasNull ? Row.NULL : Row.WRITTEN;
    }

    @Override
    public SnellerException failure(DocumentArguments in, int row) {
        return new SnellerException(
                ErrorCode.VARIANT_CAST,
                "ARRAY_FLATTEN met an element that is no array. Take FLATTEN in FROM for arrays with other elements");
    }
}
