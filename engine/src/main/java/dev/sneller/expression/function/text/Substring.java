package dev.sneller.expression.function.text;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.TextResult;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** SUBSTR(s, start [, length]): from 1, 0 as 1, negative from the end; results are slices of their input. */
final class Substring implements Kernel {
    private final boolean isBinary;
    private final TextResult result;
    private final IntegerInput startIn = new IntegerInput();
    private final IntegerInput lengthIn = new IntegerInput();

    Substring(LogicalType type, boolean isBinary) {
        this.isBinary = isBinary;
        result = new TextResult(type);
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        BytesVector text = (BytesVector) arguments[0];
        startIn.of(arguments[1]);
        boolean hasLength = arguments.length > 2;
        if (hasLength) {
            lengthIn.of(arguments[2]);
        }
        BytesVector target = result.begin(active.length());
        target.bytes(text.bytes());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            long length = hasLength ? Math.max(0, lengthIn.saturated(row)) : Long.MAX_VALUE;
            int from = text.start()[row];
            int to = from + text.lengths()[row];
            int first = first(text.bytes(), from, to, startIn.saturated(row));
            target.start()[row] = first;
            target.lengths()[row] = end(text.bytes(), first, to, length) - first;
        }
        return target;
    }

    private int first(byte[] bytes, int from, int to, long start) {
        if (start >= 0) {
            long skipped = Math.max(0, start - 1);
            return isBinary
                    ? (int) Math.min(to, from + Math.min(skipped, to))
                    : CodePoints.forward(bytes, from, to, skipped);
        }
        int at = to;
        for (long left = -start; left > 0; left--) {
            if (at == from) {
                return to;
            }
            at = isBinary ? at - 1 : CodePoints.previous(bytes, at);
        }
        return at;
    }

    private int end(byte[] bytes, int first, int to, long length) {
        return isBinary
                ? (int) (first + Math.min(length, to - first))
                : length >= to - first ? to : CodePoints.forward(bytes, first, to, length);
    }
}
