package dev.sneller.expression.function.text;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.row.RowKernels;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.vector.BytesVector;

/** OCTET_LENGTH, BIT_LENGTH and RTRIMMED_LENGTH. */
final class Lengths {
    private Lengths() {}

    /** @param factor 1 for bytes, 8 for bits */
    static FunctionFamily ofBytes(int factor) {
        return site -> site.strict(() -> RowKernels.integer(site.type(), arguments -> {
            BytesVector text = (BytesVector) arguments[0];
            return (row, outcome) -> (long) factor * text.lengths()[row];
        }));
    }

    /** Code points without trailing blanks. */
    static Evaluator withoutTrailingBlanks(CallSite site) {
        return site.strict(() -> RowKernels.integer(site.type(), arguments -> {
            BytesVector text = (BytesVector) arguments[0];
            return (row, outcome) -> {
                int from = text.start()[row];
                int to = from + text.lengths()[row];
                while (to > from && text.bytes()[to - 1] == ' ') {
                    to--;
                }
                return CodePoints.count(text.bytes(), from, to);
            };
        }));
    }
}
