package dev.sneller.sql.parse.syntax;

import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSpecialOperator;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** ORDER BY written behind the arguments of an aggregate, inside the parentheses: the order of WITHIN GROUP. */
public final class ArgumentOrder {
    private static final int LOWEST = 2;

    /** A value and the order behind it; it has a meaning only as the first argument of a function. */
    public static final SqlOperator ORDERED = new SqlSpecialOperator("ORDER BY", SqlKind.OTHER, LOWEST) {
        @Override
        public void unparse(SqlWriter writer, SqlCall call, int leftPrecedence, int rightPrecedence) {
            call.operand(0).unparse(writer, 0, 0);
            writer.sep("ORDER BY");
            call.operand(1).unparse(writer, 0, 0);
        }
    };

    private ArgumentOrder() {}

    /** A value marked with the order written behind it. */
    public static SqlNode of(SqlNode value, SqlNodeList order) {
        return ORDERED.createCall(value.getParserPosition().plus(order.getParserPosition()), value, order);
    }

    /** Takes the mark off the first argument; null when there is none. */
    public static SqlNodeList taken(List<SqlNode> arguments) {
        if (arguments.isEmpty() || !(arguments.get(0) instanceof SqlCall marked) || marked.getOperator() != ORDERED) {
            return null;
        }
        arguments.set(0, marked.operand(0));
        return marked.operand(1);
    }

    /** The call with the order of WITHIN GROUP; without one, the call itself. */
    public static SqlCall within(SqlCall call, SqlNodeList order) {
        return order == null
                ? call
                : SqlStdOperatorTable.WITHIN_GROUP.createCall(call.getParserPosition(), call, order);
    }
}
