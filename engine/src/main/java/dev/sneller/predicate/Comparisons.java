package dev.sneller.predicate;

import dev.sneller.error.Invariant;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.math.BigInteger;
import java.util.List;

/** Comparisons of a column with a constant as predicates over the column's own values. */
public final class Comparisons {
    private static final ColumnPredicate NOTHING = new ColumnPredicate.ValueSet(List.of(), false);
    private static final ColumnPredicate EVERYTHING = new ColumnPredicate.ValueSet(List.of(), true);
    private static final int MAX_BITS = 126;

    private Comparisons() {}

    /**
     * {@code column operator constant}.
     *
     * @param operator {@code = <> < <= > >=}
     * @param constant not null, of the column's kind; a NUMBER may have another scale
     */
    public static ColumnPredicate of(String operator, Datum constant, LogicalType column) {
        if (column.kind() == TypeKind.NUMBER && constant.type().scale() != column.scale()) {
            return rescaled(operator, constant, column);
        }
        return exact(operator, constant);
    }

    /** The operator with its operands exchanged: {@code 5 < x} is {@code x > 5}. */
    public static String mirrored(String operator) {
        return switch (operator) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> operator;
        };
    }

    /** The operator that is true where this one is false. */
    public static String negated(String operator) {
        return switch (operator) {
            case "=" -> "<>";
            case "<>" -> "=";
            case "<" -> ">=";
            case "<=" -> ">";
            case ">" -> "<=";
            case ">=" -> "<";
            default -> throw Invariant.unreachable(operator);
        };
    }

    private static ColumnPredicate exact(String operator, Datum constant) {
        return switch (operator) {
            case "=" -> ColumnPredicate.ValueRange.equal(constant);
            case "<>" -> ColumnPredicate.ValueRange.notEqual(constant);
            case "<" -> ColumnPredicate.ValueRange.atMost(constant, false);
            case "<=" -> ColumnPredicate.ValueRange.atMost(constant, true);
            case ">" -> ColumnPredicate.ValueRange.atLeast(constant, false);
            case ">=" -> ColumnPredicate.ValueRange.atLeast(constant, true);
            default -> throw Invariant.unreachable(operator);
        };
    }

    private static ColumnPredicate rescaled(String operator, Datum constant, LogicalType column) {
        int digits = column.scale() - constant.type().scale();
        BigInteger power = BigInteger.TEN.pow(Math.abs(digits));
        BigInteger[] parts = digits >= 0
                ? new BigInteger[] {constant.unscaled().multiply(power), BigInteger.ZERO}
                : floor(constant.unscaled(), power);
        if (parts[0].bitLength() > MAX_BITS) {
            return beyond(operator, parts[0].signum());
        }
        Datum floor = Datum.of128(column, parts[0].shiftRight(64).longValue(), parts[0].longValue());
        return parts[1].signum() == 0 ? exact(operator, floor) : between(operator, floor);
    }

    private static BigInteger[] floor(BigInteger value, BigInteger power) {
        BigInteger[] parts = value.divideAndRemainder(power);
        if (parts[1].signum() < 0) {
            parts[0] = parts[0].subtract(BigInteger.ONE);
        }
        return parts;
    }

    /** Against a constant just above {@code floor}, which no value of the column's scale equals. */
    private static ColumnPredicate between(String operator, Datum floor) {
        return switch (operator) {
            case "=" -> NOTHING;
            case "<>" -> EVERYTHING;
            case "<", "<=" -> ColumnPredicate.ValueRange.atMost(floor, true);
            default -> ColumnPredicate.ValueRange.atLeast(floor, false);
        };
    }

    /** Against a constant past every value of the column on the side of {@code sign}. */
    private static ColumnPredicate beyond(String operator, int sign) {
        boolean holds = switch (operator) {
            case "=" -> false;
            case "<>" -> true;
            case "<", "<=" -> sign > 0;
            default -> sign < 0;
        };
        return holds ? EVERYTHING : NOTHING;
    }
}
