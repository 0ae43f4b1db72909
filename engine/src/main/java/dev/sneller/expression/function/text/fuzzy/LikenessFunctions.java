package dev.sneller.expression.function.text.fuzzy;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.row.RowKernels;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.vector.BytesVector;
import java.util.Map;

/** Functions that tell how alike two texts are. */
public final class LikenessFunctions {
    private static final int PERCENT = 100;

    private LikenessFunctions() {}

    /** Every function of the family by its engine name. */
    public static Map<String, FunctionFamily> byName() {
        return Map.of(
                "EDITDISTANCE", LikenessFunctions::distance,
                "JAROWINKLER_SIMILARITY", LikenessFunctions::likeness,
                "SOUNDEX", site -> sound(site, true),
                "SOUNDEX_P123", site -> sound(site, false),
                "EQUALS_CI", site -> withoutCase(site, CodePointText::isEqualTo),
                "CONTAINS_CI", site -> withoutCase(site, CodePointText::contains),
                "EQUALS_FUZZY", site -> within(site, SwapDistance::of),
                "CONTAINS_FUZZY", site -> within(site, SwapDistance::within));
    }

    private static Evaluator distance(CallSite site) {
        return site.strict(() -> {
            EditDistance distance = new EditDistance();
            CodePointText left = new CodePointText();
            CodePointText right = new CodePointText();
            return RowKernels.integer(site.type(), arguments -> {
                BytesVector a = (BytesVector) arguments[0];
                BytesVector b = (BytesVector) arguments[1];
                IntegerInput most = arguments.length > 2 ? new IntegerInput().of(arguments[2]) : null;
                return (row, outcome) -> distance.of(
                        left.over(a, row), right.over(b, row), most == null ? Long.MAX_VALUE : most.saturated(row));
            });
        });
    }

    /** In percent, cut. */
    private static Evaluator likeness(CallSite site) {
        return site.strict(() -> {
            JaroWinkler likeness = new JaroWinkler();
            CodePointText left = new CodePointText();
            CodePointText right = new CodePointText();
            return RowKernels.integer(site.type(), arguments -> {
                BytesVector a = (BytesVector) arguments[0];
                BytesVector b = (BytesVector) arguments[1];
                return (row, outcome) -> (long) (PERCENT
                        * likeness.of(
                                left.over(a, row).folded(), right.over(b, row).folded()));
            });
        });
    }

    /** A distance of two texts. */
    @FunctionalInterface
    private interface Distance {
        int between(SwapDistance measure, CodePointText text, CodePointText sought);
    }

    /** Whether the distance, without regard to the case of letters, is at most the third argument. */
    private static Evaluator within(CallSite site, Distance distance) {
        return site.strict(() -> {
            SwapDistance measure = new SwapDistance();
            CodePointText left = new CodePointText();
            CodePointText right = new CodePointText();
            return RowKernels.truth(arguments -> {
                BytesVector text = (BytesVector) arguments[0];
                BytesVector sought = (BytesVector) arguments[1];
                IntegerInput most = new IntegerInput().of(arguments[2]);
                return (row, outcome) -> distance.between(
                                measure,
                                left.over(text, row).folded(),
                                right.over(sought, row).folded())
                        <= most.saturated(row);
            });
        });
    }

    private static Evaluator sound(CallSite site, boolean mergesFirst) {
        return site.strict(() -> {
            CodePointText letters = new CodePointText();
            return RowKernels.text(site.type(), arguments -> {
                BytesVector text = (BytesVector) arguments[0];
                return (row, out, outcome) -> Soundex.append(letters.over(text, row), mergesFirst, out);
            });
        });
    }

    /** A question about two texts. */
    @FunctionalInterface
    private interface Question {
        boolean isTrueOf(CodePointText a, CodePointText b);
    }

    private static Evaluator withoutCase(CallSite site, Question question) {
        return site.strict(() -> {
            CodePointText left = new CodePointText();
            CodePointText right = new CodePointText();
            return RowKernels.truth(arguments -> {
                BytesVector a = (BytesVector) arguments[0];
                BytesVector b = (BytesVector) arguments[1];
                return (row, outcome) -> question.isTrueOf(
                        left.over(a, row).folded(), right.over(b, row).folded());
            });
        });
    }
}
