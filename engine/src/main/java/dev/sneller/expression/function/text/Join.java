package dev.sneller.expression.function.text;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.row.RowKernels;
import dev.sneller.expression.function.CallSite;
import dev.sneller.vector.BytesVector;

/** CONCAT_WS (separator, s, …): the separator between, not behind. */
final class Join {
    private Join() {}

    static Evaluator bind(CallSite site) {
        return site.strict(() -> RowKernels.text(site.type(), arguments -> {
            BytesVector separators = (BytesVector) arguments[0];
            return (row, out, outcome) -> {
                for (int i = 1; i < arguments.length; i++) {
                    if (i > 1) {
                        out.append(
                                separators.bytes(),
                                separators.start()[row],
                                separators.lengths()[row]);
                    }
                    BytesVector part = (BytesVector) arguments[i];
                    out.append(part.bytes(), part.start()[row], part.lengths()[row]);
                }
            };
        }));
    }
}
