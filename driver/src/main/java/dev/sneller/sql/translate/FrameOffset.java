package dev.sneller.sql.translate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.Expression;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.math.BigDecimal;
import java.util.List;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.type.SqlTypeFamily;

/**
 * How far a frame's bound lies from the current row.
 *
 * @param number constant; of units of time where there is a unit
 * @param unit of DATEADD, null for a plain number
 */
record FrameOffset(Expression number, String unit) {
    private static final BigDecimal MILLIS_PER_DAY = BigDecimal.valueOf(86_400_000);

    static FrameOffset of(RexNode node) {
        if (node instanceof RexLiteral literal) {
            SqlTypeFamily family = literal.getTypeName().getFamily();
            if (family == SqlTypeFamily.INTERVAL_YEAR_MONTH) {
                return time(literal.getValueAs(BigDecimal.class), "month");
            } else if (family == SqlTypeFamily.INTERVAL_DAY_TIME) {
                BigDecimal millis = literal.getValueAs(BigDecimal.class);
                BigDecimal[] days = millis.divideAndRemainder(MILLIS_PER_DAY);
                return days[1].signum() == 0 ? time(days[0], "day") : time(millis, "millisecond");
            }
        }
        if (!WindowColumns.isConstant(node)) {
            throw new SnellerException(ErrorCode.ARGUMENT_NOT_CONSTANT, "the offset of a frame must be a constant");
        }
        return new FrameOffset(new ExpressionTranslator(InputColumns.of(List.of())).translate(node), null);
    }

    private static FrameOffset time(BigDecimal count, String unit) {
        return new FrameOffset(new Expression.Literal(Datum.of(LogicalType.INTEGER, count)), unit);
    }

    /** The offset as a number of rows. */
    Expression count() {
        return Casting.cast(number, LogicalType.INTEGER);
    }

    /** What a key of a type is compared as when this is added to it or taken from it. */
    LogicalType compared(LogicalType key) {
        if (unit != null) {
            boolean needsTime = key.kind() == TypeKind.DATE && unit.equals("millisecond");
            return needsTime ? LogicalType.TIMESTAMP_NTZ : key;
        }
        if (key.kind() != TypeKind.NUMBER || number.type().kind() == TypeKind.DOUBLE) {
            return LogicalType.DOUBLE;
        }
        return LogicalType.number(
                LogicalType.MAX_PRECISION, Math.max(key.scale(), number.type().scale()));
    }

    /** The bound's value. @param subtracts whether it is less than {@code value} */
    Expression from(Expression value, boolean subtracts, LogicalType type) {
        if (unit == null) {
            return EngineCalls.arithmetic(subtracts ? "-" : "+", List.of(value, number), type);
        }
        Expression count = subtracts ? new Expression.Call("NEGATE", List.of(number), number.type()) : number;
        return new Expression.Call("DATEADD", List.of(new Expression.Literal(Datum.of(unit)), count, value), type);
    }
}
