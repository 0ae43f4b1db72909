package dev.sneller.sql.validate;

import dev.sneller.sql.parse.Refusals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLambda;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlShuttle;

/**
 * Puts calls in the place of the names of parameters; {@code x.name} is a member of a parameter, whatever the case of its key. Lambdas inside may use the same names for parameters of their own.
 */
final class LambdaBody extends SqlShuttle {
    private final Map<String, Function<SqlParserPos, SqlNode>> values;

    /** @param values what stands for each parameter, at the place where it is named */
    LambdaBody(Map<String, Function<SqlParserPos, SqlNode>> values) {
        this.values = values;
    }

    @Override
    public SqlNode visit(SqlIdentifier name) {
        Function<SqlParserPos, SqlNode> value = values.get(name.names.get(0));
        if (value == null || name.isStar()) {
            return name;
        }
        SqlNode node = value.apply(name.getParserPosition());
        for (String key : name.names.subList(1, name.names.size())) {
            SqlNode text = SqlLiteral.createCharString(key, name.getParserPosition());
            node = FunctionForms.named(name.getParserPosition(), "GET_IGNORE_CASE", List.of(node, text));
        }
        return node;
    }

    @Override
    public SqlNode visit(SqlCall call) {
        if (call.isA(SqlKind.QUERY)) {
            throw Refusals.of("a subquery in a lambda", call.getParserPosition());
        }
        if (call.getOperator() == SqlStdOperatorTable.COLON) {
            // Names behind the colon are keys.
            return SqlStdOperatorTable.COLON.createCall(
                    call.getParserPosition(), call.operand(0).accept(this), keys(call.operand(1)));
        }
        if (call.getOperator() == SqlStdOperatorTable.DOT) {
            // So is the one behind a dot.
            return SqlStdOperatorTable.DOT.createCall(
                    call.getParserPosition(), call.operand(0).accept(this), call.operand(1));
        }
        if (call instanceof SqlLambda inner) {
            Map<String, Function<SqlParserPos, SqlNode>> seen = new HashMap<>(values);
            inner.getParameters().forEach(parameter -> seen.remove(((SqlIdentifier) parameter).getSimple()));
            return new SqlLambda(
                    inner.getParserPosition(),
                    inner.getParameters(),
                    inner.getExpression().accept(new LambdaBody(seen)));
        }
        return super.visit(call);
    }

    private SqlNode keys(SqlNode segments) {
        if (!(segments instanceof SqlNodeList list)) {
            return segments;
        }
        List<SqlNode> keys = new ArrayList<>();
        for (SqlNode segment : list) {
            keys.add(segment instanceof SqlIdentifier ? segment : segment.accept(this));
        }
        return new SqlNodeList(keys, list.getParserPosition());
    }
}
