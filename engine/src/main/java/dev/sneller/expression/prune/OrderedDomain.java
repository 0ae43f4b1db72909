package dev.sneller.expression.prune;

import dev.sneller.kernel.OrderImage;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The values of a type as whole numbers in the same order; what lies past the ends is not looked at.
 *
 * @param center a value for which most functions have a result
 */
record OrderedDomain(LogicalType type, BigInteger least, BigInteger greatest, BigInteger center) {
    private static final BigInteger NANOS_PER_DAY = BigInteger.valueOf(86_400_000_000_000L);
    private static final BigInteger FIRST_DAY =
            BigInteger.valueOf(LocalDate.of(1, 1, 1).toEpochDay());
    private static final BigInteger LAST_DAY =
            BigInteger.valueOf(LocalDate.of(9999, 12, 31).toEpochDay());

    /** Empty for types whose values are no numbers. */
    static Optional<OrderedDomain> of(LogicalType type) {
        return switch (type.kind()) {
            case NUMBER -> {
                BigInteger end = BigInteger.TEN.pow(type.precision()).subtract(BigInteger.ONE);
                yield Optional.of(new OrderedDomain(type, end.negate(), end, BigInteger.ZERO));
            }
            case DOUBLE ->
                Optional.of(new OrderedDomain(
                        type,
                        BigInteger.valueOf(OrderImage.of(Double.NEGATIVE_INFINITY)),
                        BigInteger.valueOf(OrderImage.of(Double.POSITIVE_INFINITY)),
                        BigInteger.valueOf(OrderImage.of(0.0))));
            case DATE -> Optional.of(new OrderedDomain(type, FIRST_DAY, LAST_DAY, BigInteger.ZERO));
            case TIME ->
                Optional.of(new OrderedDomain(
                        type, BigInteger.ZERO, NANOS_PER_DAY.subtract(BigInteger.ONE), BigInteger.ZERO));
            case TIMESTAMP_NTZ, TIMESTAMP_LTZ ->
                Optional.of(new OrderedDomain(
                        type, FIRST_DAY.multiply(NANOS_PER_DAY), LAST_DAY.multiply(NANOS_PER_DAY), BigInteger.ZERO));
            default -> Optional.empty();
        };
    }

    Datum value(BigInteger number) {
        return type.kind() == TypeKind.DOUBLE
                ? Datum.of(OrderImage.toDouble(number.longValue()))
                : Datum.of128(type, number.shiftRight(Long.SIZE).longValue(), number.longValue());
    }

    /** The number of the date or timestamp so many days later. */
    BigInteger plusDays(BigInteger number, int days) {
        return number.add(
                type.kind() == TypeKind.DATE
                        ? BigInteger.valueOf(days)
                        : NANOS_PER_DAY.multiply(BigInteger.valueOf(days)));
    }
}
