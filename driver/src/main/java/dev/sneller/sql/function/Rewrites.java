package dev.sneller.sql.function;

import dev.sneller.sql.function.scalar.ScalarFunctions;
import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.Results;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.validate.SqlValidator;

/** Functions that are another way to write CASE or an operator. */
final class Rewrites {
    /** As many operands as one likes. */
    static final int ANY_COUNT = Integer.MAX_VALUE;

    private Rewrites() {}

    /** What a call with the right number of operands becomes. */
    @FunctionalInterface
    interface Form {
        SqlNode of(SqlParserPos position, List<SqlNode> operands);
    }

    static List<SqlFunction> all() {
        List<SqlFunction> all = new ArrayList<>();
        all.addAll(choices());
        all.addAll(nulls());
        all.addAll(truth());
        return all;
    }

    private static List<SqlFunction> choices() {
        Form choice = (pos, x) -> choose(pos, x.get(0), x.get(1), x.get(2));
        return List.of(
                function("IFF", 3, choice),
                function("IF", 3, choice),
                function("NVL2", 3, (pos, x) -> choose(pos, present(x.get(0)), x.get(1), x.get(2))),
                function("DECODE", 3, ANY_COUNT, Rewrites::decode),
                function("REGR_VALX", 2, (pos, x) -> choose(pos, present(x.get(0)), x.get(1), nothing(pos))),
                function("REGR_VALY", 2, (pos, x) -> choose(pos, present(x.get(1)), x.get(0), nothing(pos))));
    }

    private static List<SqlFunction> nulls() {
        return List.of(
                function("NVL", 2, SqlStdOperatorTable.COALESCE),
                function("IFNULL", 2, SqlStdOperatorTable.COALESCE),
                function("EQUAL_NULL", 2, SqlStdOperatorTable.IS_NOT_DISTINCT_FROM),
                function("ISNULL", 1, SqlStdOperatorTable.IS_NULL),
                function("NOTNULL", 1, SqlStdOperatorTable.IS_NOT_NULL),
                function(
                        "NULLIFZERO",
                        1,
                        (pos, x) -> call(SqlStdOperatorTable.NULLIF, pos, number(x.get(0)), zero(pos))),
                function("ZEROIFNULL", 1, (pos, x) -> zeroIfNull(x.get(0))),
                function("DIV0NULL", 2, (pos, x) -> called("DIV0", pos, x.get(0), zeroIfNull(x.get(1)))),
                function(
                        "GREATEST_IGNORE_NULLS",
                        1,
                        ANY_COUNT,
                        (pos, x) -> called("GREATEST", pos, firstOfRotations(x))),
                function("LEAST_IGNORE_NULLS", 1, ANY_COUNT, (pos, x) -> called("LEAST", pos, firstOfRotations(x))));
    }

    private static List<SqlFunction> truth() {
        return List.of(
                function("BOOLNOT", 1, (pos, x) -> call(SqlStdOperatorTable.NOT, pos, truth(x.get(0)))),
                function(
                        "BOOLAND", 2, (pos, x) -> call(SqlStdOperatorTable.AND, pos, truth(x.get(0)), truth(x.get(1)))),
                function("BOOLOR", 2, (pos, x) -> call(SqlStdOperatorTable.OR, pos, truth(x.get(0)), truth(x.get(1)))),
                function(
                        "BOOLXOR",
                        2,
                        (pos, x) -> call(SqlStdOperatorTable.NOT_EQUALS, pos, truth(x.get(0)), truth(x.get(1)))));
    }

    static SqlNode choose(SqlParserPos pos, SqlNode when, SqlNode then, SqlNode otherwise) {
        return new SqlCase(pos, null, SqlNodeList.of(when), SqlNodeList.of(then), otherwise);
    }

    /** {@code DECODE(x, s1, r1, …, [default])}: a NULL sought is found. */
    private static SqlNode decode(SqlParserPos pos, List<SqlNode> x) {
        SqlNodeList conditions = new SqlNodeList(pos);
        SqlNodeList results = new SqlNodeList(pos);
        for (int i = 1; i + 1 < x.size(); i += 2) {
            conditions.add(call(SqlStdOperatorTable.IS_NOT_DISTINCT_FROM, pos, x.get(0), x.get(i)));
            results.add(x.get(i + 1));
        }
        boolean hasDefault = x.size() % 2 == 0;
        return new SqlCase(pos, null, conditions, results, hasDefault ? x.get(x.size() - 1) : nothing(pos));
    }

    private static SqlNode present(SqlNode value) {
        return call(SqlStdOperatorTable.IS_NOT_NULL, value.getParserPosition(), value);
    }

    private static SqlNode nothing(SqlParserPos pos) {
        return SqlLiteral.createNull(pos);
    }

    private static SqlNode zero(SqlParserPos pos) {
        return SqlLiteral.createExactNumeric("0", pos);
    }

    /** The value of an operand that must be a number. */
    private static SqlNode number(SqlNode value) {
        return call(SqlStdOperatorTable.UNARY_PLUS, value.getParserPosition(), value);
    }

    private static SqlNode zeroIfNull(SqlNode value) {
        SqlParserPos pos = value.getParserPosition();
        return call(SqlStdOperatorTable.COALESCE, pos, number(value), zero(pos));
    }

    /** The value of an operand that is read as a truth value. */
    private static SqlNode truth(SqlNode value) {
        SqlParserPos pos = value.getParserPosition();
        SqlDataTypeSpec type = new SqlDataTypeSpec(new SqlBasicTypeNameSpec(SqlTypeName.BOOLEAN, pos), pos);
        return CastOperator.CAST.createCall(pos, value, type);
    }

    /** Each operand first once, those behind it in its place where it is NULL: no operand is NULL unless all are. */
    private static SqlNode[] firstOfRotations(List<SqlNode> operands) {
        List<SqlNode> rotated = new ArrayList<>(operands);
        SqlNode[] first = new SqlNode[operands.size()];
        for (int i = 0; i < first.length && first.length > 1; i++) {
            first[i] =
                    SqlStdOperatorTable.COALESCE.createCall(operands.get(i).getParserPosition(), List.copyOf(rotated));
            Collections.rotate(rotated, -1);
        }
        return first.length > 1 ? first : operands.toArray(new SqlNode[0]);
    }

    private static SqlNode call(SqlOperator operator, SqlParserPos pos, SqlNode... operands) {
        return operator.createCall(pos, operands);
    }

    private static SqlNode called(String name, SqlParserPos pos, SqlNode... operands) {
        return ScalarFunctions.named(name).createCall(pos, operands);
    }

    /** What stands in the call's place may be a way to write something itself. */
    private static SqlNode rewritten(SqlValidator validator, SqlNode node) {
        return node instanceof SqlCall call ? call.getOperator().rewriteCall(validator, call) : node;
    }

    private static SqlFunction function(String name, int operandCount, SqlOperator operator) {
        return function(name, operandCount, operandCount, (pos, x) -> operator.createCall(pos, x));
    }

    /** A function of so many operands that becomes something else. */
    static SqlFunction function(String name, int operandCount, Form form) {
        return function(name, operandCount, operandCount, form);
    }

    /** A function of {@code least} to {@code most} operands that becomes something else. */
    static SqlFunction function(String name, int least, int most, Form form) {
        return new SqlFunction(
                name,
                SqlKind.OTHER_FUNCTION,
                Results.VARIANT,
                null,
                most == ANY_COUNT ? Operands.anyFrom(least) : Operands.any(least),
                SqlFunctionCategory.USER_DEFINED_FUNCTION) {
            @Override
            public SqlNode rewriteCall(SqlValidator validator, SqlCall call) {
                boolean isRight = call.operandCount() >= least && call.operandCount() <= most;
                return isRight ? rewritten(validator, form.of(call.getParserPosition(), call.getOperandList())) : call;
            }
        };
    }
}
