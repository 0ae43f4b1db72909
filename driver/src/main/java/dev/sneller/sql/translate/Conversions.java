package dev.sneller.sql.translate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.Invariant;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.CastRule;
import dev.sneller.expression.Expression;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;

/** Conversions by a format, which the engine computes; those without one are casts. */
final class Conversions {
    private static final BigDecimal MOST_PLACES = BigDecimal.valueOf(9);

    private Conversions() {}

    static boolean hasFormat(RexCall call) {
        List<RexNode> operands = call.getOperands();
        return operands.size() > 1 && ExpressionTranslator.type(operands.get(1)).kind() == TypeKind.VARCHAR;
    }

    /** @param operands the value, the format, and constants that the type says already */
    static Expression byFormat(String name, List<Expression> operands, LogicalType type) {
        Expression value = operands.get(0);
        if (type.kind() == TypeKind.VARCHAR) {
            return new Expression.Call(printer(value.type().kind()), operands, type);
        }
        Expression text = Casting.cast(value, LogicalType.VARCHAR);
        return new Expression.Call(name, List.of(text, operands.get(1)), type);
    }

    /** Whether two digits of a year are read, whose century the session decides. */
    static boolean readsCentury(Expression.Call call) {
        boolean parses =
                call.function().endsWith("PARSE TIME") && call.arguments().size() == 2;
        return parses
                && call.arguments().get(1) instanceof Expression.Literal format
                && !format.value().isNull()
                && !format.value().text().toUpperCase(Locale.ROOT).contains("YYYY");
    }

    /** Whether a number, perhaps with a scale behind it, becomes a time. */
    static boolean isTimeOfNumber(List<Expression> operands, LogicalType type) {
        boolean isNumber = operands.get(0).type().kind() == TypeKind.NUMBER;
        return type.kind() == TypeKind.DATE && isNumber || type.kind().isTimestamp() && operands.size() == 2;
    }

    /** So many units of 10 to the power of -scale since 1970; seconds without a scale. */
    static Expression timeOfNumber(List<Expression> operands, LogicalType type, CastRule rule) {
        if (type.kind() == TypeKind.DATE) {
            Expression clock = Casting.cast(operands.get(0), LogicalType.TIMESTAMP_NTZ, rule);
            return Casting.cast(clock, type, rule);
        }
        Expression value = operands.get(0);
        Expression number =
                value.type().kind() == TypeKind.NUMBER ? value : Casting.cast(value, LogicalType.INTEGER, rule);
        int scale = scale(operands.get(1));
        int places = Math.min(LogicalType.MAX_SCALE, number.type().scale() + scale);
        Expression unit = new Expression.Literal(
                Datum.of(LogicalType.number(LogicalType.MAX_PRECISION, scale), BigDecimal.ONE.movePointLeft(scale)));
        Expression seconds =
                new Expression.Call("*", List.of(number, unit), LogicalType.number(LogicalType.MAX_PRECISION, places));
        if (scale == 0) {
            return Casting.cast(number, type, rule);
        }
        boolean isConstant = number instanceof Expression.Literal;
        return Casting.cast(isConstant ? Casting.folded(seconds) : seconds, type, rule);
    }

    private static int scale(Expression operand) {
        BigDecimal scale = operand instanceof Expression.Literal literal
                        && !literal.value().isNull()
                ? literal.value().decimal()
                : null;
        if (scale == null || scale.signum() < 0 || scale.compareTo(MOST_PLACES) > 0) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT, "the scale of a number of time is 0 to 9, not " + scale);
        }
        return scale.intValue();
    }

    private static String printer(TypeKind from) {
        return switch (from) {
            case NUMBER, DOUBLE -> "FORMAT NUMBER";
            case BINARY -> "FORMAT BINARY";
            case DATE, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> "FORMAT TIME";
            default -> throw Invariant.unreachable("a format of " + from);
        };
    }
}
