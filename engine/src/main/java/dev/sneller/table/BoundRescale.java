package dev.sneller.table;

import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Bounds in another type, rounded outward; null, unbounded, where there is no such thing. */
final class BoundRescale {
    private static final int MAX_DIGITS = 38;

    private BoundRescale() {}

    static Datum lower(Datum bound, LogicalType wanted) {
        return to(bound, wanted, RoundingMode.FLOOR);
    }

    static Datum upper(Datum bound, LogicalType wanted) {
        return to(bound, wanted, RoundingMode.CEILING);
    }

    private static Datum to(Datum bound, LogicalType wanted, RoundingMode outward) {
        if (bound == null) {
            return null;
        }
        TypeKind from = bound.type().kind();
        if (from == wanted.kind() && bound.type().scale() == wanted.scale()) {
            return bound;
        }
        boolean finite = from == TypeKind.NUMBER || from == TypeKind.DOUBLE && Double.isFinite(bound.doubleValue());
        if (!finite) {
            return null;
        }
        BigDecimal value = from == TypeKind.NUMBER ? bound.decimal() : new BigDecimal(bound.doubleValue());
        return switch (wanted.kind()) {
            case NUMBER -> number(value.setScale(wanted.scale(), outward), wanted);
            case DOUBLE -> Datum.of(widened(value.doubleValue(), outward));
            default -> null;
        };
    }

    private static Datum number(BigDecimal value, LogicalType wanted) {
        return value.precision() > MAX_DIGITS ? null : Datum.of(wanted, value);
    }

    /** The conversion rounds to nearest, so one step outward is always enough. */
    private static double widened(double value, RoundingMode outward) {
        return outward == RoundingMode.FLOOR ? Math.nextDown(value) : Math.nextUp(value);
    }
}
