package dev.sneller.sql.type;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.function.time.TimeUnit;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeName;

/** Types of results of functions of time. */
public final class TimeResults {
    private static final int MOST_PLACES = 9;

    private TimeResults() {}

    /** (unit, n, t): like t, but a DATE moved by less than days is a TIMESTAMP_NTZ. */
    public static RelDataType moved(SqlOperatorBinding call) {
        RelDataType type = call.getOperandType(2);
        boolean isNamed = call.isOperandLiteral(0, false);
        String unit = isNamed ? call.getOperandLiteralValue(0, String.class) : null;
        boolean isWithinDay =
                unit != null && TimeUnit.named(unit).map(TimeUnit::isWithinDay).orElse(false);
        return isWithinDay && type.getSqlTypeName() == SqlTypeName.DATE
                ? TypeMapping.toCalcite(LogicalType.TIMESTAMP_NTZ, call.getTypeFactory())
                : type;
    }

    /** Of as many places behind the second as the constant argument says, nine without one. */
    public static SqlReturnTypeInference ofPlaces(TypeKind kind) {
        return call -> {
            Integer places = call.getOperandCount() == 0 || !call.isOperandLiteral(0, false)
                    ? Integer.valueOf(MOST_PLACES)
                    : call.getOperandLiteralValue(0, Integer.class);
            if (places == null || places < 0 || places > MOST_PLACES) {
                throw new SnellerException(
                        ErrorCode.INVALID_ARGUMENT, "a time has 0 to 9 places behind the second, not " + places);
            }
            return TypeMapping.toCalcite(new LogicalType(kind, places, 0), call.getTypeFactory());
        };
    }

    /** TIMESTAMP_NTZ; a timestamp that says its own offset is in no zone to be named. */
    public static RelDataType otherClock(SqlOperatorBinding call) {
        if (call.getOperandType(2).getSqlTypeName() == SqlTypeName.TIMESTAMP_TZ) {
            throw new SnellerException(
                    ErrorCode.ARGUMENT_TYPES,
                    "CONVERT_TIMEZONE (from, to, t) takes no TIMESTAMP_TZ, which has its own offset; leave out the"
                            + " first zone");
        }
        return TypeMapping.toCalcite(LogicalType.TIMESTAMP_NTZ, call.getTypeFactory());
    }
}
