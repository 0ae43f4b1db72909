package dev.sneller.sql.parse.syntax;

import dev.sneller.sql.parse.Refusals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlLambda;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlShuttle;

/** {@code x -> e}: a parameter with a type is that type's cast wherever the expression names it. */
public final class Lambdas {
    private Lambdas() {}

    /** @param types one for each parameter, null where none is written */
    public static SqlNode of(SqlParserPos position, SqlNodeList parameters, List<SqlDataTypeSpec> types, SqlNode body) {
        Map<String, SqlDataTypeSpec> typed = new HashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            if (types.get(i) != null) {
                typed.put(name(parameters.get(i)), types.get(i));
            }
        }
        return new SqlLambda(position, parameters, typed.isEmpty() ? body : body.accept(new Casts(typed)));
    }

    /**
     * {@code [value FOR x IN list IF condition]}, and {@code FOR x, i} with the position of x in the list: values of the elements that are
     * left.
     *
     * @param condition null without one
     */
    public static SqlNode comprehension(
            SqlParserPos position, SqlNode value, SqlNodeList names, SqlNode list, SqlNode condition) {
        if (condition == null) {
            return call("TRANSFORM", position, list, names, value);
        } else if (names.size() == 1) {
            return call("TRANSFORM", position, call("FILTER", position, list, names, condition), names, value);
        }
        throw Refusals.of("a position beside IF in a list comprehension", position);
    }

    /** {@code function(array, parameter -> body)}. */
    public static SqlNode call(
            String function, SqlParserPos position, SqlNode array, SqlNodeList parameter, SqlNode body) {
        SqlIdentifier id = new SqlIdentifier(function, position);
        return new SqlUnresolvedFunction(id, null, null, null, null, SqlFunctionCategory.USER_DEFINED_FUNCTION)
                .createCall(position, array, new SqlLambda(position, parameter, body));
    }

    private static String name(SqlNode parameter) {
        return ((SqlIdentifier) parameter).getSimple();
    }

    private static final class Casts extends SqlShuttle {
        private final Map<String, SqlDataTypeSpec> types;

        Casts(Map<String, SqlDataTypeSpec> types) {
            this.types = types;
        }

        @Override
        public SqlNode visit(SqlIdentifier name) {
            SqlDataTypeSpec type = name.isSimple() ? types.get(name.getSimple()) : null;
            return type == null ? name : SqlStdOperatorTable.CAST.createCall(name.getParserPosition(), name, type);
        }

        @Override
        public SqlNode visit(SqlCall call) {
            if (!(call instanceof SqlLambda inner)) {
                return super.visit(call);
            }
            Map<String, SqlDataTypeSpec> seen = new HashMap<>(types);
            inner.getParameters().forEach(parameter -> seen.remove(name(parameter)));
            SqlNode body = inner.getExpression().accept(new Casts(seen));
            return new SqlLambda(inner.getParserPosition(), inner.getParameters(), body);
        }
    }
}
