package dev.sneller.expression.function.document.array;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;

/** ARRAY_INSERT(a, position, x): undefined elements fill what lies between the array's end and the position; -1 is before the last element. */
final class Insert implements RowWriter {
    @Override
    public Row write(DocumentArguments in, int row, BinaryBuilder out) {
        byte[] bytes = in.bytes(0);
        int array = in.at(0, row);
        int size = VariantBytes.count(bytes, array);
        long position = in.integer(1, row);
        if (position > Elements.MAX) {
            return Row.FAILED;
        }
        int before = Elements.clamped(position, size);
        out.startArray();
        Elements.copy(bytes, array, 0, before, out);
        for (long i = size; i < position; i++) {
            out.undefined();
        }
        Elements.append(in, 2, row, out);
        Elements.copy(bytes, array, before, size, out);
        out.endArray();
        return Row.WRITTEN;
    }

    @Override
    public SnellerException failure(DocumentArguments in, int row) {
        return new SnellerException(
                ErrorCode.BUDGET_EXCEEDED,
                "ARRAY_INSERT at position " + in.integer(1, row) + " would make an array of more than " + Elements.MAX
                        + " elements");
    }
}
