package dev.sneller.sql.function;

import dev.sneller.sql.type.Results;
import dev.sneller.sql.type.TypeMapping;
import dev.sneller.type.LogicalType;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlBinaryOperator;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlMonotonicBinaryOperator;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;

/** Operators of numbers that also count days: {@code date + n}, {@code date - n}, {@code date - date}; and the remainder. */
final class Arithmetic {
    private static final int ADDITIVE = 40;
    private static final int MULTIPLICATIVE = 60;
    private static final LogicalType DAYS = LogicalType.number(9, 0);

    private static final SqlBinaryOperator PLUS = new SqlMonotonicBinaryOperator(
            "+",
            SqlKind.PLUS,
            ADDITIVE,
            true,
            days(ReturnTypes.NULLABLE_SUM),
            InferTypes.FIRST_KNOWN,
            new TimeSums(OperandTypes.PLUS_OPERATOR
                    .or(OperandTypes.family(SqlTypeFamily.DATE, SqlTypeFamily.NUMERIC))
                    .or(OperandTypes.family(SqlTypeFamily.NUMERIC, SqlTypeFamily.DATE))));

    private static final SqlBinaryOperator MINUS = new SqlMonotonicBinaryOperator(
            "-",
            SqlKind.MINUS,
            ADDITIVE,
            true,
            days(ReturnTypes.NULLABLE_SUM),
            InferTypes.FIRST_KNOWN,
            new TimeSums(OperandTypes.MINUS_OPERATOR
                    .or(OperandTypes.family(SqlTypeFamily.DATE, SqlTypeFamily.NUMERIC))
                    .or(OperandTypes.family(SqlTypeFamily.DATE, SqlTypeFamily.DATE))));

    private static final SqlBinaryOperator REMAINDER = new SqlBinaryOperator(
            "%", SqlKind.MOD, MULTIPLICATIVE, true, Results::remainder, null, OperandTypes.NUMERIC_NUMERIC);

    private static final SqlFunction MOD = new SqlFunction(
            "MOD", SqlKind.MOD, Results::remainder, null, OperandTypes.NUMERIC_NUMERIC, SqlFunctionCategory.NUMERIC);

    private Arithmetic() {}

    static List<SqlOperator> all() {
        return List.of(PLUS, MINUS, REMAINDER, MOD);
    }

    private static SqlReturnTypeInference days(SqlReturnTypeInference otherwise) {
        return call -> {
            boolean left = isDate(call.getOperandType(0));
            boolean right = isDate(call.getOperandType(1));
            if (left && right) {
                return TypeMapping.toCalcite(DAYS, call.getTypeFactory());
            }
            boolean number = SqlTypeName.NUMERIC_TYPES.contains(
                    call.getOperandType(left ? 1 : 0).getSqlTypeName());
            return (left || right) && number ? Results.DATE.inferReturnType(call) : otherwise.inferReturnType(call);
        };
    }

    private static boolean isDate(RelDataType type) {
        return type.getSqlTypeName() == SqlTypeName.DATE;
    }
}
