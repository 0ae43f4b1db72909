package dev.sneller.exec.operator.aggregate.collect;

import dev.sneller.plan.AggregateCall;
import dev.sneller.type.Datum;
import dev.sneller.type.TypeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The constant of a percentile, from 0 to 1, and where it lies among sorted values.
 *
 * @param isFromTop whether values are counted in descending order
 */
record Fraction(BigDecimal value, boolean isFromTop) {
    static Fraction of(AggregateCall call) {
        Datum constant = call.constants().get(0);
        BigDecimal value = constant.type().kind() == TypeKind.DOUBLE
                ? BigDecimal.valueOf(constant.doubleValue())
                : constant.decimal();
        return new Fraction(
                value, !call.order().isEmpty() && call.order().get(0).descending());
    }

    /** The place in ascending order of the first of {@code count} values at or behind the fraction. */
    int place(int count) {
        int behind = value.multiply(BigDecimal.valueOf(count))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        int place = Math.max(0, behind - 1);
        return isFromTop ? count - 1 - place : place;
    }

    /** The fraction as a place in ascending order that may lie between two values. */
    BigDecimal between(int count) {
        BigDecimal share = isFromTop ? BigDecimal.ONE.subtract(value) : value;
        return share.multiply(BigDecimal.valueOf(count - 1L));
    }
}
