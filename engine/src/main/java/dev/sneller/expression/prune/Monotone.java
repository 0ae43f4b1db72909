package dev.sneller.expression.prune;

import dev.sneller.expression.CastRule;
import dev.sneller.expression.Expression;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A function of one operand, its other arguments constant, that keeps the order of values or turns it round.
 *
 * @param function of column 0, which stands for the operand
 * @param descending whether it turns the order round
 * @param isTotal whether NULL comes of NULL alone
 */
record Monotone(Expression operand, Expression function, boolean descending, boolean isTotal) {
    private static final Set<String> OF_FIRST = Set.of(
            "YEAR",
            "YEAROFWEEK",
            "YEAROFWEEKISO",
            "EPOCH_SECOND",
            "EPOCH_MILLISECOND",
            "EPOCH_MICROSECOND",
            "EPOCH_NANOSECOND",
            "LAST_DAY",
            "TIME_SLICE",
            "FLOOR",
            "CEIL",
            "ROUND",
            "TRUNC");

    /** Empty for what is none, or not known to be one. */
    static Optional<Monotone> of(Expression expression) {
        if (expression instanceof Expression.Cast cast) {
            Expression column = new Expression.ColumnRef(0, cast.input().type());
            return keepsOrder(cast.input().type(), cast.type())
                    ? Optional.of(new Monotone(
                            cast.input(),
                            new Expression.Cast(column, cast.type(), cast.rule()),
                            false,
                            cast.rule() == CastRule.STRICT))
                    : Optional.empty();
        }
        return expression instanceof Expression.Call call ? ofCall(call) : Optional.empty();
    }

    private static Optional<Monotone> ofCall(Expression.Call call) {
        int operand = -1;
        for (int i = 0; i < call.arguments().size(); i++) {
            boolean isConstant = call.arguments().get(i) instanceof Expression.Literal literal
                    && !literal.value().isNull();
            if (!isConstant && operand >= 0) {
                return Optional.empty();
            }
            operand = isConstant ? operand : i;
        }
        int direction = operand < 0 ? 0 : direction(call, operand);
        LogicalType type =
                operand < 0 ? call.type() : call.arguments().get(operand).type();
        // NaN is greater than all, also when the order is turned round.
        if (direction == 0 || direction < 0 && type.kind() == TypeKind.DOUBLE) {
            return Optional.empty();
        }
        List<Expression> arguments = new ArrayList<>(call.arguments());
        arguments.set(operand, new Expression.ColumnRef(0, type));
        return Optional.of(new Monotone(
                call.arguments().get(operand),
                new Expression.Call(call.function(), arguments, call.type()),
                direction < 0,
                true));
    }

    /** 1 where the order is kept, -1 where it is turned round, 0 where it is lost. */
    private static int direction(Expression.Call call, int operand) {
        return switch (call.function()) {
            case "DATE_TRUNC" -> operand == 1 ? 1 : 0;
            case "DATEADD" -> operand == 2 ? 1 : 0;
            case "DATEDIFF" -> operand == 2 ? 1 : operand == 1 ? -1 : 0;
            case "NEGATE" -> -1;
            case "+" -> isFinite(call, 1 - operand) ? 1 : 0;
            case "-" -> !isFinite(call, 1 - operand) ? 0 : operand == 0 ? 1 : -1;
            case "*" -> sign(call, 1 - operand);
            case "/" -> operand == 0 ? sign(call, 1) : 0;
            default -> operand == 0 && OF_FIRST.contains(call.function()) ? 1 : 0;
        };
    }

    private static boolean isFinite(Expression.Call call, int argument) {
        Datum value = ((Expression.Literal) call.arguments().get(argument)).value();
        return value.type().kind() == TypeKind.NUMBER
                || value.type().kind() == TypeKind.DOUBLE && Double.isFinite(value.doubleValue());
    }

    private static int sign(Expression.Call call, int argument) {
        Datum value = ((Expression.Literal) call.arguments().get(argument)).value();
        if (!isFinite(call, argument)) {
            return 0;
        }
        return value.type().kind() == TypeKind.NUMBER
                ? value.unscaled().signum()
                : (int) Math.signum(value.doubleValue());
    }

    private static boolean keepsOrder(LogicalType from, LogicalType to) {
        return switch (from.kind()) {
            case NUMBER, DOUBLE -> to.kind() == TypeKind.NUMBER || to.kind() == TypeKind.DOUBLE;
            case DATE, TIMESTAMP_NTZ, TIMESTAMP_LTZ ->
                to.kind() == TypeKind.DATE
                        || to.kind() == TypeKind.TIMESTAMP_NTZ
                        || to.kind() == TypeKind.TIMESTAMP_LTZ;
            case TIME -> to.kind() == TypeKind.TIME;
            default -> false;
        };
    }
}
