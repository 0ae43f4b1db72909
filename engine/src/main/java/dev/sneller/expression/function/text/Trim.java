package dev.sneller.expression.function.text;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.TextResult;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** TRIM, LTRIM, RTRIM of blanks, or of the characters of a set; results are slices of their input. */
final class Trim implements Kernel {
    private static final byte[] BLANK = {' '};

    private final boolean left;
    private final boolean right;
    private final TextResult result;

    Trim(LogicalType type, boolean left, boolean right) {
        this.left = left;
        this.right = right;
        result = new TextResult(type);
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        BytesVector text = (BytesVector) arguments[0];
        BytesVector sets = arguments.length > 1 ? (BytesVector) arguments[1] : null;
        byte[] bytes = text.bytes();
        byte[] set = sets == null ? BLANK : sets.bytes();
        BytesVector target = result.begin(active.length());
        target.bytes(bytes);
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            int setFrom = sets == null ? 0 : sets.start()[row];
            int setTo = sets == null ? 1 : setFrom + sets.lengths()[row];
            int from = text.start()[row];
            int to = from + text.lengths()[row];
            while (left && from < to && CodePoints.isIn(CodePoints.at(bytes, from), set, setFrom, setTo)) {
                from = CodePoints.next(bytes, from);
            }
            while (right
                    && from < to
                    && CodePoints.isIn(CodePoints.at(bytes, CodePoints.previous(bytes, to)), set, setFrom, setTo)) {
                to = CodePoints.previous(bytes, to);
            }
            target.start()[row] = from;
            target.lengths()[row] = to - from;
        }
        return target;
    }
}
