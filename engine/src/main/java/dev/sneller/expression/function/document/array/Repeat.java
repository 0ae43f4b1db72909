package dev.sneller.expression.function.document.array;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.variant.BinaryBuilder;

/** ARRAY_REPEAT(x, n): one value so many times, none for n below 1. */
final class Repeat implements RowWriter {
    @Override
    public Row write(DocumentArguments in, int row, BinaryBuilder out) {
        long count = in.integer(1, row);
        if (count > Elements.MAX) {
            return Row.FAILED;
        }
        out.startArray();
        for (long i = 0; i < count; i++) {
            Elements.append(in, 0, row, out);
        }
        out.endArray();
        return Row.WRITTEN;
    }

    @Override
    public SnellerException failure(DocumentArguments in, int row) {
        return new SnellerException(
                ErrorCode.BUDGET_EXCEEDED, "ARRAY_REPEAT takes up to " + Elements.MAX + ", not " + in.integer(1, row));
    }
}
