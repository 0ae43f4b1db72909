package dev.sneller.expression.function.text;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** POSITION(x, s [, start]), counted in code points, of BINARY in bytes. */
final class Position implements Kernel {
    private final boolean isBinary;
    private final IntegerResult result;
    private final IntegerInput startIn = new IntegerInput();

    Position(LogicalType type, boolean isBinary) {
        this.isBinary = isBinary;
        result = new IntegerResult(type);
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        BytesVector wanted = (BytesVector) arguments[0];
        BytesVector text = (BytesVector) arguments[1];
        if (arguments.length > 2) {
            startIn.of(arguments[2]);
        }
        result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            long start = arguments.length > 2 ? Math.max(1, startIn.saturated(row)) : 1;
            result.set(row, position(wanted, text, row, start));
        }
        return result.finish();
    }

    private long position(BytesVector wanted, BytesVector text, int row, long start) {
        int from = text.start()[row];
        int to = from + text.lengths()[row];
        int first =
                isBinary ? (int) Math.min(to, from + start - 1) : CodePoints.forward(text.bytes(), from, to, start - 1);
        int found = TextFunctions.indexOf(text, row, first - from, wanted, row);
        if (found < 0) {
            return 0;
        }
        return isBinary ? found - from + 1 : CodePoints.count(text.bytes(), from, found) + 1;
    }
}
