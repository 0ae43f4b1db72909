package dev.sneller.expression.function.text;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.TextResult;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** REPLACE(s, from [, to]): every occurrence, left to right; an empty {@code from} changes nothing. */
final class Replace implements Kernel {
    private final TextResult result;

    Replace(LogicalType type) {
        result = new TextResult(type);
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        BytesVector text = (BytesVector) arguments[0];
        BytesVector wanted = (BytesVector) arguments[1];
        BytesVector substitute = arguments.length > 2 ? (BytesVector) arguments[2] : null;
        BytesVector target = result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            replace(text, wanted, substitute, target, rows[i]);
        }
        return target;
    }

    private static void replace(
            BytesVector text, BytesVector wanted, BytesVector substitute, BytesVector target, int row) {
        int from = text.start()[row];
        int to = from + text.lengths()[row];
        int step = wanted.lengths()[row];
        int begin = target.reserve(0);
        for (int at = from; at <= to; ) {
            int found = step == 0 ? -1 : TextFunctions.indexOf(text, row, at - from, wanted, row);
            int end = found < 0 ? to : found;
            copy(text.bytes(), at, end - at, target);
            if (found < 0) {
                break;
            }
            if (substitute != null) {
                copy(substitute.bytes(), substitute.start()[row], substitute.lengths()[row], target);
            }
            at = found + step;
        }
        target.start()[row] = begin;
        target.lengths()[row] = target.reserve(0) - begin;
    }

    private static void copy(byte[] bytes, int from, int length, BytesVector target) {
        int at = target.reserve(length);
        System.arraycopy(bytes, from, target.bytes(), at, length);
    }
}
