package dev.sneller.sql.function;

import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.Results;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeTransforms;

/** A parameter of a lambda, by the number that its function gives it; numbers are different all over a statement. A VARIANT. */
public final class LambdaParameter extends SqlFunction {
    public static final LambdaParameter PARAMETER = new LambdaParameter();

    private LambdaParameter() {
        super(
                "$PARAMETER",
                SqlKind.OTHER_FUNCTION,
                Results.VARIANT.andThen(SqlTypeTransforms.FORCE_NULLABLE),
                null,
                Operands.NUMBER,
                SqlFunctionCategory.USER_DEFINED_FUNCTION);
    }

    /** It has a value for each element, though no column stands in it. */
    @Override
    public boolean isDeterministic() {
        return false;
    }
}
