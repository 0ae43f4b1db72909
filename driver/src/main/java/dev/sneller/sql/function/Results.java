package dev.sneller.sql.function;

import dev.sneller.type.LogicalType;
import java.math.BigDecimal;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeName;

/** How the type of a result follows from the operands. */
final class Results {
    static final SqlReturnTypeInference VARIANT = of(LogicalType.VARIANT);
    static final SqlReturnTypeInference TEXT = of(LogicalType.VARCHAR);
    static final SqlReturnTypeInference BOOLEAN = of(LogicalType.BOOLEAN);
    static final SqlReturnTypeInference DOUBLE = of(LogicalType.DOUBLE);
    static final SqlReturnTypeInference DATE = of(LogicalType.DATE);
    static final SqlReturnTypeInference ARRAY = of(LogicalType.ARRAY);
    static final SqlReturnTypeInference COUNT = of(LogicalType.number(18, 0));
    static final SqlReturnTypeInference LOCAL_TIMESTAMP = of(LogicalType.TIMESTAMP_LTZ);
    static final SqlReturnTypeInference FIRST = call -> call.getOperandType(0);

    private Results() {}

    static SqlReturnTypeInference of(LogicalType type) {
        return call -> TypeMapping.toCalcite(type, call.getTypeFactory());
    }

    /** Text of the first operand's length or shorter. */
    static RelDataType textLikeFirst(SqlOperatorBinding call) {
        RelDataType first = call.getOperandType(0);
        return first.getSqlTypeName() == SqlTypeName.VARCHAR ? first : TEXT.inferReturnType(call);
    }

    /** ROUND, CEIL, FLOOR, TRUNC: one digit more, the scale asked for by a constant if it is smaller. */
    static RelDataType rounded(SqlOperatorBinding call) {
        RelDataType type = call.getOperandType(0);
        if (!NumberRules.isExact(type)) {
            return DOUBLE.inferReturnType(call);
        }
        int places = 0;
        if (call.getOperandCount() > 1) {
            if (!call.isOperandLiteral(1, true)) {
                return NumberRules.number(call.getTypeFactory(), NumberRules.digits(type) + 1, NumberRules.scale(type));
            }
            BigDecimal asked = call.getOperandLiteralValue(1, BigDecimal.class);
            places = asked == null ? 0 : asked.intValue();
        }
        if (places >= NumberRules.scale(type)) {
            return type;
        }
        return NumberRules.number(call.getTypeFactory(), NumberRules.digits(type) + 1, Math.max(0, places));
    }

    /** A number like the first operand, DOUBLE when that is no exact number. */
    static RelDataType numberLikeFirst(SqlOperatorBinding call) {
        RelDataType type = call.getOperandType(0);
        return NumberRules.isExact(type) ? type : DOUBLE.inferReturnType(call);
    }

    /** A variance: squares of the operand's scale and six places more, at most twelve. */
    static RelDataType variance(SqlOperatorBinding call) {
        RelDataType type = call.getOperandType(0);
        if (!NumberRules.isExact(type)) {
            return DOUBLE.inferReturnType(call);
        }
        int scale = Math.min(12, 2 * NumberRules.scale(type) + 6);
        return TypeMapping.toCalcite(LogicalType.number(LogicalType.MAX_PRECISION, scale), call.getTypeFactory());
    }

    /** A value between two of the operand's: three places more. */
    static RelDataType interpolated(SqlOperatorBinding call) {
        RelDataType type = call.getOperandType(0);
        return NumberRules.isExact(type)
                ? NumberRules.number(call.getTypeFactory(), NumberRules.digits(type), NumberRules.scale(type) + 3)
                : DOUBLE.inferReturnType(call);
    }

    /** The common type of all operands. */
    static RelDataType common(SqlOperatorBinding call) {
        return call.getTypeFactory().leastRestrictive(call.collectOperandTypes());
    }
}
