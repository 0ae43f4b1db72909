package dev.sneller.sql.type;

import dev.sneller.type.LogicalType;
import java.math.BigDecimal;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeName;

/** How the type of a result follows from the operands. */
public final class Results {
    public static final SqlReturnTypeInference VARIANT = of(LogicalType.VARIANT);
    public static final SqlReturnTypeInference TEXT = of(LogicalType.VARCHAR);
    public static final SqlReturnTypeInference BYTES = of(LogicalType.BINARY);
    public static final SqlReturnTypeInference BOOLEAN = of(LogicalType.BOOLEAN);
    public static final SqlReturnTypeInference DOUBLE = of(LogicalType.DOUBLE);
    public static final SqlReturnTypeInference DATE = of(LogicalType.DATE);
    public static final SqlReturnTypeInference ARRAY = of(LogicalType.ARRAY);
    public static final SqlReturnTypeInference COUNT = of(LogicalType.number(18, 0));
    public static final SqlReturnTypeInference LOCAL_TIMESTAMP = of(LogicalType.TIMESTAMP_LTZ);
    public static final SqlReturnTypeInference FIRST = call -> call.getOperandType(0);

    private Results() {}

    public static SqlReturnTypeInference of(LogicalType type) {
        return call -> TypeMapping.toCalcite(type, call.getTypeFactory());
    }

    /** Text of the first operand's length or shorter. */
    public static RelDataType textLikeFirst(SqlOperatorBinding call) {
        RelDataType first = call.getOperandType(0);
        return isBytes(first) || first.getSqlTypeName() == SqlTypeName.VARCHAR ? first : TEXT.inferReturnType(call);
    }

    /** Text of any length, or bytes where the first operand is BINARY. */
    public static RelDataType textOrBytes(SqlOperatorBinding call) {
        return isBytes(call.getOperandType(0)) ? BYTES.inferReturnType(call) : TEXT.inferReturnType(call);
    }

    private static boolean isBytes(RelDataType type) {
        return SqlTypeName.BINARY_TYPES.contains(type.getSqlTypeName());
    }

    /** ROUND, CEIL, FLOOR, TRUNC: one digit more, the scale asked for by a constant if it is smaller. */
    public static RelDataType rounded(SqlOperatorBinding call) {
        RelDataType type = call.getOperandType(0);
        if (!NumberRules.isExact(type)) {
            return DOUBLE.inferReturnType(call);
        }
        int scale = NumberRules.scale(type);
        int places = 0;
        if (call.getOperandCount() > 1) {
            boolean isConstant = call.isOperandLiteral(1, true);
            BigDecimal asked = isConstant ? call.getOperandLiteralValue(1, BigDecimal.class) : null;
            places = isConstant ? asked == null ? 0 : asked.intValue() : scale;
            if (isConstant && places >= scale) {
                return type;
            }
        }
        int kept = Math.max(0, Math.min(scale, places));
        return NumberRules.number(call.getTypeFactory(), NumberRules.digits(type) + scale + 1 - kept, kept);
    }

    /** A number like the first operand, DOUBLE when that is no exact number. */
    public static RelDataType numberLikeFirst(SqlOperatorBinding call) {
        RelDataType type = call.getOperandType(0);
        return NumberRules.isExact(type) ? type : DOUBLE.inferReturnType(call);
    }

    /** -1, 0 or 1; DOUBLE where NaN is possible. */
    public static RelDataType sign(SqlOperatorBinding call) {
        return NumberRules.isExact(call.getOperandType(0))
                ? TypeMapping.toCalcite(LogicalType.number(2, 0), call.getTypeFactory())
                : DOUBLE.inferReturnType(call);
    }

    /** The remainder of the first two operands. */
    public static RelDataType remainder(SqlOperatorBinding call) {
        return exactOrDouble(call, (types, a, b) -> types.getTypeSystem().deriveDecimalModType(types, a, b));
    }

    /** The quotient of the first two operands. */
    public static RelDataType quotient(SqlOperatorBinding call) {
        return exactOrDouble(call, (types, a, b) -> types.getTypeSystem().deriveDecimalDivideType(types, a, b));
    }

    /** The whole part of that quotient. */
    public static RelDataType wholeQuotient(SqlOperatorBinding call) {
        return exactOrDouble(
                call, (types, a, b) -> NumberRules.number(types, NumberRules.digits(a) + NumberRules.scale(b), 0));
    }

    /** The common type of the first two operands. */
    public static RelDataType firstTwo(SqlOperatorBinding call) {
        return call.getTypeFactory().leastRestrictive(List.of(call.getOperandType(0), call.getOperandType(1)));
    }

    /** Bits of a number, which are a number, or of a BINARY value. */
    public static RelDataType integerOrBytes(SqlOperatorBinding call) {
        RelDataType type = call.getOperandType(0);
        LogicalType bits =
                SqlTypeName.BINARY_TYPES.contains(type.getSqlTypeName()) ? LogicalType.BINARY : LogicalType.INTEGER;
        return TypeMapping.toCalcite(bits, call.getTypeFactory());
    }

    /** The type of two exact numbers' result. */
    @FunctionalInterface
    private interface ExactRule {
        RelDataType of(RelDataTypeFactory types, RelDataType a, RelDataType b);
    }

    private static RelDataType exactOrDouble(SqlOperatorBinding call, ExactRule rule) {
        RelDataType a = call.getOperandType(0);
        RelDataType b = call.getOperandType(1);
        return NumberRules.isExact(a) && NumberRules.isExact(b)
                ? call.getTypeFactory().createTypeWithNullability(rule.of(call.getTypeFactory(), a, b), true)
                : DOUBLE.inferReturnType(call);
    }

    /** A variance: squares of the operand's scale and six places more, at most twelve. */
    public static RelDataType variance(SqlOperatorBinding call) {
        RelDataType type = call.getOperandType(0);
        if (!NumberRules.isExact(type)) {
            return DOUBLE.inferReturnType(call);
        }
        int scale = Math.min(12, 2 * NumberRules.scale(type) + 6);
        return TypeMapping.toCalcite(LogicalType.number(LogicalType.MAX_PRECISION, scale), call.getTypeFactory());
    }

    /** A value between two of the operand's: three places more. */
    public static RelDataType interpolated(SqlOperatorBinding call) {
        RelDataType type = call.getOperandType(0);
        return NumberRules.isExact(type)
                ? NumberRules.number(call.getTypeFactory(), NumberRules.digits(type), NumberRules.scale(type) + 3)
                : DOUBLE.inferReturnType(call);
    }

    /** The common type of all operands. */
    public static RelDataType common(SqlOperatorBinding call) {
        return CommonTypes.of(call.getTypeFactory(), call.collectOperandTypes());
    }
}
