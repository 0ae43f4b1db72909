package dev.sneller.expression.function.text.split;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.row.RowFailure;
import dev.sneller.expression.batch.row.RowKernels;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import java.util.Map;

/** Functions that cut texts into parts and tokens. */
public final class SplitFunctions {
    private SplitFunctions() {}

    /** Every function of the family by its engine name. */
    public static Map<String, FunctionFamily> byName() {
        return Map.of(
                "SPLIT",
                site -> site.strict(() -> all(site, SplitFunctions::parts)),
                "SPLIT_PART",
                SplitFunctions::part,
                "STRTOK",
                SplitFunctions::token,
                "STRTOK_TO_ARRAY",
                site -> site.strict(() -> all(site, SplitFunctions::tokens)));
    }

    /** Makes the cutter of a batch. */
    @FunctionalInterface
    private interface CutterSource {
        Cutter of(FlatVector[] arguments);
    }

    private static Cutter parts(FlatVector[] arguments) {
        return new Parts((BytesVector) arguments[0], (BytesVector) arguments[1]);
    }

    private static Cutter tokens(FlatVector[] arguments) {
        return new Tokens((BytesVector) arguments[0], arguments.length > 1 ? (BytesVector) arguments[1] : null);
    }

    private static Kernel all(CallSite site, CutterSource source) {
        return RowKernels.document(site.type(), arguments -> {
            Cutter cutter = source.of(arguments);
            BytesVector text = (BytesVector) arguments[0];
            return (row, out, outcome) -> {
                out.startArray();
                cutter.begin(row);
                while (cutter.next()) {
                    out.string(text.bytes(), cutter.start(), cutter.length());
                }
                out.endArray();
            };
        });
    }

    /** SPLIT_PART (s, separator, n): from 1, 0 as 1, negative from the end; empty where there is none. */
    private static Evaluator part(CallSite site) {
        return site.strict(() -> RowKernels.text(site.type(), arguments -> {
            Cutter cutter = parts(arguments);
            BytesVector text = (BytesVector) arguments[0];
            IntegerInput numbers = new IntegerInput().of(arguments[2]);
            return (row, out, outcome) -> {
                long n = numbers.saturated(row);
                long wanted = n < 0 ? count(cutter, row) + 1 + n : Math.max(1, n);
                if (wanted >= 1 && goTo(cutter, row, wanted)) {
                    out.append(text.bytes(), cutter.start(), cutter.length());
                }
            };
        }));
    }

    /** STRTOK (s [, delimiters [, n]]): NULL where there is none. */
    private static Evaluator token(CallSite site) {
        RowFailure failure = (arguments, row) -> new SnellerException(
                ErrorCode.INVALID_ARGUMENT,
                "token " + new IntegerInput().of(arguments[2]).saturated(row) + " of STRTOK; they are counted from 1");
        return site.strict(() -> RowKernels.text(
                site.type(),
                arguments -> {
                    Cutter cutter = tokens(arguments);
                    BytesVector text = (BytesVector) arguments[0];
                    IntegerInput numbers = arguments.length > 2 ? new IntegerInput().of(arguments[2]) : null;
                    return (row, out, outcome) -> {
                        long wanted = numbers == null ? 1 : numbers.saturated(row);
                        if (wanted < 1) {
                            outcome.fail(row);
                        } else if (goTo(cutter, row, wanted)) {
                            out.append(text.bytes(), cutter.start(), cutter.length());
                        } else {
                            outcome.setNull(row);
                        }
                    };
                },
                failure));
    }

    private static long count(Cutter cutter, int row) {
        long n = 0;
        cutter.begin(row);
        while (cutter.next()) {
            n++;
        }
        return n;
    }

    private static boolean goTo(Cutter cutter, int row, long wanted) {
        cutter.begin(row);
        for (long i = 0; i < wanted; i++) {
            if (!cutter.next()) {
                return false;
            }
        }
        return true;
    }
}
