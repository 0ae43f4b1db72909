package dev.sneller.sql.function;

import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeTransforms;

/** A scalar function that the engine computes under a name of its own. Results are nullable. */
public final class EngineFunction extends SqlFunction {
    private final String engineName;
    private final boolean withoutParentheses;

    private EngineFunction(
            String name,
            String engineName,
            boolean withoutParentheses,
            SqlReturnTypeInference result,
            SqlOperandTypeChecker operands) {
        super(
                name,
                SqlKind.OTHER_FUNCTION,
                result.andThen(SqlTypeTransforms.FORCE_NULLABLE),
                null,
                operands,
                SqlFunctionCategory.USER_DEFINED_FUNCTION);
        this.engineName = engineName;
        this.withoutParentheses = withoutParentheses;
    }

    static EngineFunction of(String name, SqlReturnTypeInference result, SqlOperandTypeChecker operands) {
        return new EngineFunction(name, name, false, result, operands);
    }

    static EngineFunction named(
            String name, String engineName, SqlReturnTypeInference result, SqlOperandTypeChecker operands) {
        return new EngineFunction(name, engineName, false, result, operands);
    }

    /** A function of the statement, such as CURRENT_DATE: equal for all rows, written with or without parentheses. */
    static EngineFunction ofStatement(
            String name, String engineName, SqlReturnTypeInference result, SqlOperandTypeChecker operands) {
        return new EngineFunction(name, engineName, true, result, operands);
    }

    public String engineName() {
        return engineName;
    }

    @Override
    public SqlSyntax getSyntax() {
        return withoutParentheses ? SqlSyntax.FUNCTION_ID : SqlSyntax.FUNCTION;
    }

    @Override
    public boolean isDynamicFunction() {
        return withoutParentheses;
    }

    @Override
    public String getAllowedSignatures(String name) {
        return getOperandTypeChecker() == null ? name + "(…)" : super.getAllowedSignatures(name);
    }

    @Override
    public org.apache.calcite.sql.validate.SqlMonotonicity getMonotonicity(SqlOperatorBinding call) {
        return org.apache.calcite.sql.validate.SqlMonotonicity.NOT_MONOTONIC;
    }
}
