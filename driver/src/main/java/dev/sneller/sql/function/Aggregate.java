package dev.sneller.sql.function;

import java.util.List;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeTransforms;
import org.apache.calcite.util.Optionality;

/** An aggregate by our rules of types; COUNT is Calcite's own, since its rules look for that very one. */
final class Aggregate extends SqlAggFunction {
    private Aggregate(String name, SqlKind kind, SqlReturnTypeInference result, SqlOperandTypeChecker operands) {
        super(
                name,
                null,
                kind,
                result.andThen(Aggregate::nullableOverNothing),
                null,
                operands,
                SqlFunctionCategory.NUMERIC,
                false,
                false,
                Optionality.FORBIDDEN);
    }

    static List<SqlAggFunction> all() {
        return List.of(
                new Aggregate("SUM", SqlKind.SUM, ReturnTypes.AGG_SUM, Operands.NUMBER),
                new Aggregate("AVG", SqlKind.AVG, ReturnTypes.AVG_AGG_FUNCTION, Operands.NUMBER),
                new Aggregate("MIN", SqlKind.MIN, Results.FIRST, Operands.ANY),
                new Aggregate("MAX", SqlKind.MAX, Results.FIRST, Operands.ANY),
                new Aggregate("ANY_VALUE", SqlKind.ANY_VALUE, Results.FIRST, Operands.ANY),
                new Aggregate(
                        "BOOLAND_AGG",
                        SqlKind.OTHER_FUNCTION,
                        Results.BOOLEAN,
                        Operands.family(1, org.apache.calcite.sql.type.SqlTypeFamily.BOOLEAN)),
                new Aggregate(
                        "BOOLOR_AGG",
                        SqlKind.OTHER_FUNCTION,
                        Results.BOOLEAN,
                        Operands.family(1, org.apache.calcite.sql.type.SqlTypeFamily.BOOLEAN)));
    }

    private static org.apache.calcite.rel.type.RelDataType nullableOverNothing(
            SqlOperatorBinding call, org.apache.calcite.rel.type.RelDataType type) {
        return SqlTypeTransforms.FORCE_NULLABLE.transformType(call, type);
    }
}
