package dev.sneller.expression.function.text;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.row.RowKernels;
import dev.sneller.expression.function.CallSite;
import dev.sneller.vector.BytesVector;

/** REVERSE (s): last character, or byte of BINARY, first. */
final class Reversal {
    private Reversal() {}

    static Evaluator bind(CallSite site) {
        Unit unit = Unit.of(site.argumentType(0));
        return site.strict(() -> RowKernels.text(site.type(), arguments -> {
            BytesVector text = (BytesVector) arguments[0];
            return (row, out, outcome) -> {
                int from = text.start()[row];
                int next;
                for (int end = from + text.lengths()[row]; end > from; end = next) {
                    next = unit.backward(text.bytes(), from, end, 1);
                    out.append(text.bytes(), next, end - next);
                }
            };
        }));
    }
}
