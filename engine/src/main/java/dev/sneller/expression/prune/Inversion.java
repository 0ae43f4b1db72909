package dev.sneller.expression.prune;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.EvaluationContext;
import dev.sneller.expression.Evaluator;
import dev.sneller.expression.ExpressionCompiler;
import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.predicate.ColumnPredicate.ValueRange;
import dev.sneller.predicate.VectorDatum;
import dev.sneller.type.Datum;
import dev.sneller.type.DatumOrder;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.VectorBuilder;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A monotone function turned round: which operands have results within a range. The function itself is asked, by bisection, so that
 * nothing of it is written down twice. One thread.
 */
final class Inversion {
    /** Local time goes back a little at times; no zone's by as much as this. */
    private static final int ZONE_SLACK_DAYS = 2;

    private final Monotone function;
    private final OrderedDomain domain;
    private final Evaluator evaluator;
    private final Batch operand = new Batch(1);

    private Inversion(Monotone function, OrderedDomain domain, Evaluator evaluator) {
        this.function = function;
        this.domain = domain;
        this.evaluator = evaluator;
    }

    /** Empty when the operand's values are no numbers, or the function has no value even for a usual one. */
    static Optional<Inversion> of(Monotone function, EvaluationContext context) {
        try {
            Evaluator evaluator = ExpressionCompiler.compile(function.function(), context);
            return OrderedDomain.of(function.operand().type())
                    .map(domain -> new Inversion(function, domain, evaluator))
                    .filter(inversion -> inversion.result(inversion.domain.center()) != null);
        } catch (SnellerException failsWhenNeeded) {
            return Optional.empty();
        }
    }

    /** The operands whose results lie within the range, and perhaps some more; empty when that is all of them. */
    Optional<ColumnPredicate> range(ValueRange range) {
        Predicate<Datum> reachesLow = result ->
                range.low() == null || DatumOrder.compare(result, range.low()) >= (range.lowInclusive() ? 0 : 1);
        Predicate<Datum> passesHigh = result ->
                range.high() != null && DatumOrder.compare(result, range.high()) > (range.highInclusive() ? 0 : -1);
        BigInteger first = first(function.descending() ? passesHigh.negate() : reachesLow);
        BigInteger end = first(function.descending() ? reachesLow.negate() : passesHigh);
        if (isZoned(function.operand().type()) || isZoned(function.function().type())) {
            first = first == null ? null : domain.plusDays(first, -ZONE_SLACK_DAYS);
            end = end == null ? null : domain.plusDays(end, ZONE_SLACK_DAYS);
        }
        boolean isUnboundedBelow = first != null && first.compareTo(domain.least()) <= 0;
        if (isUnboundedBelow && end == null) {
            return Optional.empty();
        }
        // What lies past the ends of the domain is not known and stays inside.
        Datum low = isUnboundedBelow ? null : domain.value(first == null ? domain.greatest() : first);
        Datum high = end == null ? null : domain.value(end);
        return Optional.of(new ValueRange(low, first != null, high, false, false));
    }

    private static boolean isZoned(LogicalType type) {
        return type.kind() == TypeKind.TIMESTAMP_LTZ;
    }

    /** The least operand whose result passes a test that all greater ones pass too; null when there is none. */
    private BigInteger first(Predicate<Datum> test) {
        BigInteger low = domain.least();
        BigInteger high = domain.greatest();
        if (!passes(high, test)) {
            return null;
        }
        while (low.compareTo(high) < 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            if (passes(middle, test)) {
                high = middle;
            } else {
                low = middle.add(BigInteger.ONE);
            }
        }
        return high;
    }

    /** An operand without result lies past all that have one. */
    private boolean passes(BigInteger number, Predicate<Datum> test) {
        Datum result = result(number);
        return result == null ? number.compareTo(domain.center()) > 0 : test.test(result);
    }

    /** Null when there is none. */
    private Datum result(BigInteger number) {
        operand.column(0, VectorBuilder.of(domain.type(), List.of(domain.value(number))));
        operand.rows(1, null);
        try {
            ColumnVector vector = evaluator.evaluate(operand, null);
            return vector.isNull(0) ? null : VectorDatum.at(vector, 0);
        } catch (SnellerException hasNone) {
            return null;
        }
    }
}
