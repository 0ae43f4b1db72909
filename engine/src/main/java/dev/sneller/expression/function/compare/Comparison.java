package dev.sneller.expression.function.compare;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.BoolResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.batch.StrictCall;
import dev.sneller.expression.function.CallSite;
import dev.sneller.kernel.Masks;
import dev.sneller.predicate.Comparisons;
import dev.sneller.predicate.PredicateSelector;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.FlatVector;
import java.util.List;

/** {@code = <> < <= > >=} between values of one class; against a constant by the predicate kernels. */
public final class Comparison implements Kernel {
    private final RowOrder order;
    private final boolean ifLess;
    private final boolean ifEqual;
    private final boolean ifGreater;
    private final BoolResult result = new BoolResult();
    private long[] less = {};
    private long[] equal = {};

    private Comparison(String operator, RowOrder order) {
        this.order = order;
        ifLess = operator.startsWith("<");
        ifGreater = operator.endsWith(">") || operator.startsWith(">");
        ifEqual = operator.endsWith("=");
    }

    static Evaluator bind(CallSite site) {
        LogicalType left = site.argumentType(0);
        LogicalType right = site.argumentType(1);
        if (!left.kind().isSemiStructured()) {
            if (isValue(site.constant(1))) {
                return withConstant(site, 0, site.function(), site.constant(1));
            }
            if (isValue(site.constant(0))) {
                return withConstant(site, 1, Comparisons.mirrored(site.function()), site.constant(0));
            }
        }
        if (left.kind().isSemiStructured()) {
            for (int side = 0; side < 2; side++) {
                if (UniformComparison.isMeant(site, site.constant(side))) {
                    return UniformComparison.bind(site, 1 - side, site.constant(side));
                }
            }
        }
        return general(site.function(), left, right, site.arguments());
    }

    /** Row by row, whatever the operands. */
    static Evaluator general(String operator, LogicalType left, LogicalType right, List<Evaluator> operands) {
        return new StrictCall(
                LogicalType.BOOLEAN, operands, false, () -> new Comparison(operator, RowOrder.of(left, right)));
    }

    private static boolean isValue(Datum constant) {
        return constant != null && !constant.isNull();
    }

    private static Evaluator withConstant(CallSite site, int column, String operator, Datum constant) {
        PredicateSelector selector =
                PredicateSelector.of(Comparisons.of(operator, constant, site.argumentType(column)));
        return new PredicateCall(site.argument(column), selector);
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        int rows = active.length();
        int words = Masks.words(rows);
        if (less.length < words) {
            less = new long[words];
            equal = new long[words];
        }
        order.compare(arguments[0], arguments[1], active, less, equal);
        BoolVector target = result.begin(rows);
        long[] bits = target.bits();
        for (int w = 0; w < words; w++) {
            long greater = ~(less[w] | equal[w]);
            bits[w] = (ifLess ? less[w] : 0) | (ifEqual ? equal[w] : 0) | (ifGreater ? greater : 0);
        }
        Masks.trim(bits, rows);
        return target;
    }
}
