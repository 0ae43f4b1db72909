package dev.sneller.expression.function.document.array;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.function.document.DocumentArguments;
import dev.sneller.expression.function.document.RowWriter;
import dev.sneller.variant.BinaryBuilder;

/** ARRAY_GENERATE_RANGE(from, to [, step]): whole numbers up to before {@code to}, none in the wrong direction. */
final class GenerateRange implements RowWriter {
    @Override
    public Row write(DocumentArguments in, int row, BinaryBuilder out) {
        long from = in.integer(0, row);
        long to = in.integer(1, row);
        long step = step(in, row);
        double steps = ((double) to - from) / step;
        if (step == 0 || steps > Elements.MAX) {
            return Row.FAILED;
        }
        long distance = step > 0 ? to - from : from - to;
        long count = steps <= 0 ? 0 : (distance - 1) / Math.abs(step) + 1;
        out.startArray();
        for (long i = 0; i < count; i++) {
            out.integer(from + i * step);
        }
        out.endArray();
        return Row.WRITTEN;
    }

    private static long step(DocumentArguments in, int row) {
        return in.count() < 3 ? 1 : in.integer(2, row);
    }

    @Override
    public SnellerException failure(DocumentArguments in, int row) {
        if (step(in, row) == 0) {
            return new SnellerException(
                    ErrorCode.INVALID_ARGUMENT,
                    "the step of ARRAY_GENERATE_RANGE is 0. Give a positive or negative one");
        }
        return new SnellerException(
                ErrorCode.BUDGET_EXCEEDED,
                "ARRAY_GENERATE_RANGE from " + in.integer(0, row) + " to " + in.integer(1, row)
                        + " would make more than " + Elements.MAX + " elements");
    }
}
