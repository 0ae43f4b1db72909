package dev.sneller.expression.function.text;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.row.RowKernels;
import dev.sneller.expression.function.CallSite;
import dev.sneller.vector.BytesVector;

/** REPEAT (s, n) and SPACE (n); empty where n is not positive. */
final class Repetition {
    private Repetition() {}

    static Evaluator repeat(CallSite site) {
        return site.strict(() -> RowKernels.text(
                site.type(),
                arguments -> {
                    BytesVector text = (BytesVector) arguments[0];
                    IntegerInput times = new IntegerInput().of(arguments[1]);
                    return (row, out, outcome) -> {
                        int length = text.lengths()[row];
                        long n = length == 0 ? 0 : times.saturated(row);
                        if (n > 0 && (Growth.isTooMuch(n) || Growth.isTooMuch(n * length))) {
                            outcome.fail(row);
                            return;
                        }
                        for (long i = 0; i < n; i++) {
                            out.append(text.bytes(), text.start()[row], length);
                        }
                    };
                },
                Growth.failure(site)));
    }

    static Evaluator space(CallSite site) {
        return site.strict(() -> RowKernels.text(
                site.type(),
                arguments -> {
                    IntegerInput lengths = new IntegerInput().of(arguments[0]);
                    return (row, out, outcome) -> {
                        long n = lengths.saturated(row);
                        if (Growth.isTooMuch(n)) {
                            outcome.fail(row);
                            return;
                        }
                        for (long i = 0; i < n; i++) {
                            out.append(' ');
                        }
                    };
                },
                Growth.failure(site)));
    }
}
