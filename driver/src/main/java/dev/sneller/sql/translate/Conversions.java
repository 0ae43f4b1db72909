package dev.sneller.sql.translate;

import dev.sneller.error.Invariant;
import dev.sneller.expression.Expression;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.util.List;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;

/** Conversions by a format, which the engine computes; those without one are casts. */
final class Conversions {
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

    private static String printer(TypeKind from) {
        return switch (from) {
            case NUMBER, DOUBLE -> "FORMAT NUMBER";
            case BINARY -> "FORMAT BINARY";
            case DATE, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> "FORMAT TIME";
            default -> throw Invariant.unreachable("a format of " + from);
        };
    }
}
