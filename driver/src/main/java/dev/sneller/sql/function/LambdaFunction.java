package dev.sneller.sql.function;

import dev.sneller.expression.Expression.Lambda.Kind;
import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.Results;
import dev.sneller.type.LogicalType;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeTransforms;

/**
 * A function of an array with a lambda: the array, for REDUCE the first value, the body, and the number of each parameter. In the body
 * {@link LambdaParameter} stands for a parameter.
 */
public final class LambdaFunction extends SqlFunction {
    private static final SqlTypeFamily ANY = SqlTypeFamily.ANY;
    private static final SqlTypeFamily NUMBER = SqlTypeFamily.NUMERIC;

    private final Kind kind;

    private LambdaFunction(Kind kind, SqlReturnTypeInference result, SqlOperandTypeChecker operands) {
        super(
                kind.name(),
                SqlKind.OTHER_FUNCTION,
                result.andThen(SqlTypeTransforms.FORCE_NULLABLE),
                null,
                operands,
                SqlFunctionCategory.USER_DEFINED_FUNCTION);
        this.kind = kind;
    }

    static List<SqlFunction> all() {
        return List.of(
                new LambdaFunction(Kind.FILTER, Results.ARRAY, Operands.family(3, ANY, SqlTypeFamily.BOOLEAN, NUMBER)),
                new LambdaFunction(Kind.TRANSFORM, Results.ARRAY, Operands.family(3, ANY, ANY, NUMBER)),
                new LambdaFunction(
                        Kind.REDUCE, LambdaFunction::reduced, Operands.family(5, ANY, ANY, ANY, NUMBER, NUMBER)),
                LambdaParameter.PARAMETER);
    }

    /** What the first value and the body have in common; numbers grow as they are summed up. */
    private static RelDataType reduced(SqlOperatorBinding call) {
        RelDataTypeFactory types = call.getTypeFactory();
        RelDataType common = types.leastRestrictive(List.of(call.getOperandType(1), call.getOperandType(2)));
        if (common == null) {
            return Results.VARIANT.inferReturnType(call);
        }
        return common.getSqlTypeName() == SqlTypeName.DECIMAL
                ? types.createSqlType(SqlTypeName.DECIMAL, LogicalType.MAX_PRECISION, common.getScale())
                : common;
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public String getAllowedSignatures(String name) {
        return switch (kind) {
            case FILTER -> "FILTER(array, x -> condition)";
            case TRANSFORM -> "TRANSFORM(array, x -> value)";
            case REDUCE -> "REDUCE(array, first, (reduced, x) -> value)";
        };
    }
}
