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
public record Fraction(BigDecimal value, boolean isFromTop) {
    public static Fraction of(AggregateCall call) {
        Datum constant = call.constants().get(0);
        BigDecimal value = constant.type().kind() == TypeKind.DOUBLE
                ? BigDecimal.valueOf(constant.doubleValue())
                : constant.decimal();
        return new Fraction(
                value, !call.order().isEmpty() && call.order().get(0).descending());
    }

    /** The place in ascending order of the first of {@code count} values at or behind the fraction. */
    public long place(long count) {
        long behind = value.multiply(BigDecimal.valueOf(count))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        long place = Math.max(0, behind - 1);
        return isFromTop ? count - 1 - place : place;
    }

    /** The fraction as a place in ascending order that may lie between two values. */
    public BigDecimal between(long count) {
        BigDecimal share = isFromTop ? BigDecimal.ONE.subtract(value) : value;
        return share.multiply(BigDecimal.valueOf(count - 1));
    }
}
