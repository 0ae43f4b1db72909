package dev.sneller.sql.type;

import dev.sneller.type.LogicalType;
import java.math.RoundingMode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeSystemImpl;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Limits of types and the types of numeric results.
 *
 * <p>With L integer digits and scale S of the operands, all precisions capped at 38: {@code + -} have max(L) + 1 and max(S);
 * {@code *} L1 + L2 and min(S1 + S2, max(S1, S2, 12)); {@code /} L1 + S2 and max(S1, min(S1 + 6, 12)); {@code %} max(L), max(S); SUM 12 digits
 * more; AVG 18 digits more and the scale of a division.
 */
public final class NumberRules extends RelDataTypeSystemImpl {
    private static final int MAX_TIME_PRECISION = 9;
    private static final int DIVISION_SCALE_GAIN = 6;
    private static final int DERIVED_SCALE_LIMIT = 12;
    private static final int SUM_DIGITS = 12;
    private static final int AVERAGE_DIGITS = 18;

    private final boolean integerDivision;

    NumberRules(boolean integerDivision) {
        this.integerDivision = integerDivision;
    }

    @Override
    public int getMaxPrecision(SqlTypeName type) {
        return switch (type) {
            case DECIMAL -> LogicalType.MAX_PRECISION;
            case TIME, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE, TIMESTAMP_TZ -> MAX_TIME_PRECISION;
            case CHAR, VARCHAR -> LogicalType.MAX_VARCHAR_LENGTH;
            case BINARY, VARBINARY -> LogicalType.MAX_BINARY_LENGTH;
            default -> super.getMaxPrecision(type);
        };
    }

    @Override
    public int getDefaultPrecision(SqlTypeName type) {
        return switch (type) {
            case DECIMAL -> LogicalType.MAX_PRECISION;
            case TIME, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE, TIMESTAMP_TZ -> MAX_TIME_PRECISION;
            default -> super.getDefaultPrecision(type);
        };
    }

    @Override
    public int getMaxScale(SqlTypeName type) {
        return type == SqlTypeName.DECIMAL ? LogicalType.MAX_SCALE : super.getMaxScale(type);
    }

    @Override
    public RoundingMode roundingMode() {
        return RoundingMode.HALF_UP;
    }

    @Override
    public boolean shouldConvertRaggedUnionTypesToVarying() {
        return true;
    }

    @Override
    public RelDataType deriveDecimalPlusType(RelDataTypeFactory types, RelDataType a, RelDataType b) {
        if (!isExact(a) || !isExact(b)) {
            return null;
        }
        return number(types, Math.max(digits(a), digits(b)) + 1, Math.max(scale(a), scale(b)));
    }

    @Override
    public RelDataType deriveDecimalMultiplyType(RelDataTypeFactory types, RelDataType a, RelDataType b) {
        if (!isExact(a) || !isExact(b)) {
            return null;
        }
        int widest = Math.max(DERIVED_SCALE_LIMIT, Math.max(scale(a), scale(b)));
        return number(types, digits(a) + digits(b), Math.min(scale(a) + scale(b), widest));
    }

    @Override
    public RelDataType deriveDecimalDivideType(RelDataTypeFactory types, RelDataType a, RelDataType b) {
        if (!isExact(a) || !isExact(b)) {
            return null;
        }
        boolean truncates = integerDivision && scale(a) == 0 && scale(b) == 0;
        return number(types, digits(a) + scale(b), truncates ? 0 : quotientScale(scale(a)));
    }

    @Override
    public RelDataType deriveDecimalModType(RelDataTypeFactory types, RelDataType a, RelDataType b) {
        if (!isExact(a) || !isExact(b)) {
            return null;
        }
        return number(types, Math.max(digits(a), digits(b)), Math.max(scale(a), scale(b)));
    }

    @Override
    public RelDataType deriveSumType(RelDataTypeFactory types, RelDataType argument) {
        RelDataType sum = isExact(argument)
                ? number(types, digits(argument) + SUM_DIGITS, scale(argument))
                : types.createSqlType(SqlTypeName.DOUBLE);
        return types.createTypeWithNullability(sum, argument.isNullable());
    }

    @Override
    public RelDataType deriveAvgAggType(RelDataTypeFactory types, RelDataType argument) {
        int scale = quotientScale(scale(argument));
        RelDataType average = isExact(argument)
                ? number(types, digits(argument) + AVERAGE_DIGITS - (scale - scale(argument)), scale)
                : types.createSqlType(SqlTypeName.DOUBLE);
        return types.createTypeWithNullability(average, argument.isNullable());
    }

    public static boolean isExact(RelDataType type) {
        return SqlTypeName.EXACT_TYPES.contains(type.getSqlTypeName());
    }

    /** Digits before the point. */
    public static int digits(RelDataType type) {
        return type.getSqlTypeName() == SqlTypeName.DECIMAL
                ? type.getPrecision() - type.getScale()
                : type.getPrecision();
    }

    public static int scale(RelDataType type) {
        return type.getSqlTypeName() == SqlTypeName.DECIMAL ? type.getScale() : 0;
    }

    public static RelDataType number(RelDataTypeFactory types, int digits, int scale) {
        int capped = Math.min(scale, LogicalType.MAX_SCALE);
        int precision = Math.max(1, Math.min(LogicalType.MAX_PRECISION, digits + capped));
        return types.createSqlType(SqlTypeName.DECIMAL, precision, Math.min(capped, precision));
    }

    private static int quotientScale(int scale) {
        return Math.max(scale, Math.min(scale + DIVISION_SCALE_GAIN, DERIVED_SCALE_LIMIT));
    }
}
