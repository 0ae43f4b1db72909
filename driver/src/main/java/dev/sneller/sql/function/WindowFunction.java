package dev.sneller.sql.function;

import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.Results;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.util.Optionality;

/** A function that needs OVER, by our rules of types. */
public final class WindowFunction extends SqlAggFunction {
    private static final SqlTypeFamily ANY = SqlTypeFamily.ANY;
    private static final SqlTypeFamily NUMBER = SqlTypeFamily.NUMERIC;
    private static final Set<SqlKind> READING_VALUES =
            Set.of(SqlKind.LAG, SqlKind.LEAD, SqlKind.FIRST_VALUE, SqlKind.LAST_VALUE, SqlKind.NTH_VALUE);
    private static final Set<SqlKind> FRAMED = Set.of(SqlKind.FIRST_VALUE, SqlKind.LAST_VALUE, SqlKind.NTH_VALUE);

    private WindowFunction(
            String name, SqlKind kind, boolean ordered, SqlReturnTypeInference result, SqlOperandTypeChecker operands) {
        super(
                name,
                null,
                kind,
                result,
                null,
                operands,
                SqlFunctionCategory.USER_DEFINED_FUNCTION,
                ordered,
                true,
                Optionality.FORBIDDEN);
    }

    static List<SqlAggFunction> all() {
        return List.of(
                new WindowFunction("ROW_NUMBER", SqlKind.ROW_NUMBER, false, Results.COUNT, Operands.NONE),
                new WindowFunction("RANK", SqlKind.RANK, true, Results.COUNT, Operands.NONE),
                new WindowFunction("DENSE_RANK", SqlKind.DENSE_RANK, true, Results.COUNT, Operands.NONE),
                new WindowFunction("PERCENT_RANK", SqlKind.PERCENT_RANK, true, Results.DOUBLE, Operands.NONE),
                new WindowFunction("CUME_DIST", SqlKind.CUME_DIST, true, Results.DOUBLE, Operands.NONE),
                new WindowFunction("NTILE", SqlKind.NTILE, true, nullable(Results.COUNT), Operands.NUMBER),
                new WindowFunction(
                        "LAG", SqlKind.LAG, true, WindowFunction::shifted, Operands.family(1, ANY, NUMBER, ANY)),
                new WindowFunction(
                        "LEAD", SqlKind.LEAD, true, WindowFunction::shifted, Operands.family(1, ANY, NUMBER, ANY)),
                new WindowFunction("FIRST_VALUE", SqlKind.FIRST_VALUE, false, nullable(Results.FIRST), Operands.ANY),
                new WindowFunction("LAST_VALUE", SqlKind.LAST_VALUE, false, nullable(Results.FIRST), Operands.ANY),
                new WindowFunction(
                        "NTH_VALUE",
                        SqlKind.NTH_VALUE,
                        false,
                        nullable(Results.FIRST),
                        Operands.family(2, ANY, NUMBER)),
                new WindowFunction(
                        "CONDITIONAL_TRUE_EVENT",
                        SqlKind.OTHER_FUNCTION,
                        true,
                        Results.COUNT,
                        Operands.family(1, SqlTypeFamily.BOOLEAN)),
                new WindowFunction(
                        "CONDITIONAL_CHANGE_EVENT", SqlKind.OTHER_FUNCTION, true, Results.COUNT, Operands.ANY));
    }

    private static SqlReturnTypeInference nullable(SqlReturnTypeInference result) {
        return call -> asNullable(call, result.inferReturnType(call));
    }

    /** LAG and LEAD: what the value and the default have in common. */
    private static RelDataType shifted(SqlOperatorBinding call) {
        RelDataType value = call.getOperandType(0);
        RelDataType common = call.getOperandCount() < 3
                ? value
                : call.getTypeFactory().leastRestrictive(List.of(value, call.getOperandType(2)));
        return common == null ? null : asNullable(call, common);
    }

    private static RelDataType asNullable(SqlOperatorBinding call, RelDataType type) {
        return call.getTypeFactory().createTypeWithNullability(type, true);
    }

    @Override
    public boolean allowsFraming() {
        return FRAMED.contains(getKind());
    }

    @Override
    public boolean allowsNullTreatment() {
        return READING_VALUES.contains(getKind());
    }
}
