package dev.sneller.expression.function.number;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.function.CallSite;
import dev.sneller.type.TypeKind;
import java.math.RoundingMode;

/** ROUND, ROUND_EVEN, TRUNC, FLOOR and CEIL, to places after the point, or before it when negative. */
enum Rounding {
    ROUND(RoundingMode.HALF_UP),
    ROUND_EVEN(RoundingMode.HALF_EVEN),
    TRUNC(RoundingMode.DOWN),
    FLOOR(RoundingMode.FLOOR),
    CEIL(RoundingMode.CEILING);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    RoundingMode mode() {
        return mode;
    }

    Evaluator bind(CallSite site) {
        return site.argumentType(0).kind() == TypeKind.DOUBLE
                ? site.strict(() -> new DoubleRounding(this))
                : site.strict(() -> new NumberRounding(this, site));
    }

    /** The quotient of two longs by this rounding; {@code divisor} is positive. */
    long divide(long dividend, long divisor) {
        long quotient = dividend / divisor;
        long rest = dividend - quotient * divisor;
        if (rest == 0) {
            return quotient;
        }
        return switch (this) {
            case TRUNC -> quotient;
            case FLOOR -> rest < 0 ? quotient - 1 : quotient;
            case CEIL -> rest > 0 ? quotient + 1 : quotient;
            case ROUND -> Math.abs(rest) >= divisor - Math.abs(rest) ? quotient + Long.signum(rest) : quotient;
            case ROUND_EVEN -> isUpToEven(quotient, Math.abs(rest), divisor) ? quotient + Long.signum(rest) : quotient;
        };
    }

    private static boolean isUpToEven(long quotient, long rest, long divisor) {
        long other = divisor - rest;
        return rest > other || rest == other && (quotient & 1) != 0;
    }
}
