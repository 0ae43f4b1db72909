package dev.sneller.sql.function;

import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.Results;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.validate.SqlValidator;

/** Functions that are another way to write CASE or an operator. */
final class Rewrites {
    private Rewrites() {}

    /** What a call with the right number of operands becomes. */
    @FunctionalInterface
    private interface Form {
        SqlNode of(SqlParserPos position, List<SqlNode> operands);
    }

    static List<SqlFunction> all() {
        return List.of(
                function("IFF", 3, (pos, x) -> choose(pos, x.get(0), x.get(1), x.get(2))),
                function("NVL", 2, (pos, x) -> SqlStdOperatorTable.COALESCE.createCall(pos, x)),
                function("IFNULL", 2, (pos, x) -> SqlStdOperatorTable.COALESCE.createCall(pos, x)),
                function("NVL2", 3, (pos, x) -> choose(pos, present(x.get(0)), x.get(1), x.get(2))),
                function("EQUAL_NULL", 2, (pos, x) -> SqlStdOperatorTable.IS_NOT_DISTINCT_FROM.createCall(pos, x)));
    }

    private static SqlNode choose(SqlParserPos pos, SqlNode when, SqlNode then, SqlNode otherwise) {
        return new SqlCase(pos, null, SqlNodeList.of(when), SqlNodeList.of(then), otherwise);
    }

    private static SqlNode present(SqlNode value) {
        return SqlStdOperatorTable.IS_NOT_NULL.createCall(value.getParserPosition(), value);
    }

    private static SqlFunction function(String name, int operandCount, Form form) {
        SqlOperandTypeChecker operands = Operands.any(operandCount);
        return new SqlFunction(
                name,
                SqlKind.OTHER_FUNCTION,
                Results.VARIANT,
                null,
                operands,
                SqlFunctionCategory.USER_DEFINED_FUNCTION) {
            @Override
            public SqlNode rewriteCall(SqlValidator validator, SqlCall call) {
                return call.operandCount() == operandCount
                        ? form.of(call.getParserPosition(), call.getOperandList())
                        : call;
            }
        };
    }
}
