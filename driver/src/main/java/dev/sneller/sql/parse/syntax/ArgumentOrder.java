package dev.sneller.sql.parse.syntax;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSpecialOperator;
import org.apache.calcite.sql.SqlWriter;

/** ORDER BY written behind the arguments of an aggregate, inside the parentheses: the order of WITHIN GROUP, if it changes anything. */
public final class ArgumentOrder {
    private static final int LOWEST = 2;
    private static final int ATOM = 200;

    /** A value and the order behind it; it has a meaning only as the first argument of a function. */
    public static final SqlOperator ORDERED = new SqlSpecialOperator("ORDER BY", SqlKind.OTHER, LOWEST) {
        @Override
        public void unparse(SqlWriter writer, SqlCall call, int leftPrecedence, int rightPrecedence) {
            call.operand(0).unparse(writer, 0, 0);
            writer.sep("ORDER BY");
            call.operand(1).unparse(writer, 0, 0);
        }
    };

    /** A call and the order among its arguments. */
    public static final SqlOperator ORDERED_CALL =
            new SqlSpecialOperator("ORDER BY OF ARGUMENTS", SqlKind.OTHER, ATOM) {
                @Override
                public void unparse(SqlWriter writer, SqlCall call, int leftPrecedence, int rightPrecedence) {
                    written(call.operand(0), call.operand(1)).unparse(writer, leftPrecedence, rightPrecedence);
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

    /** The call marked with the order; without one, the call itself. */
    public static SqlCall within(SqlCall call, SqlNodeList order) {
        return order == null ? call : ORDERED_CALL.createCall(call.getParserPosition(), call, order);
    }

    /** The call as it was read; how it treats NULLs stands around it. */
    private static SqlCall written(SqlCall call, SqlNodeList order) {
        List<SqlNode> operands = new ArrayList<>(call.getOperandList());
        boolean isTreatment = call.getKind() == SqlKind.IGNORE_NULLS || call.getKind() == SqlKind.RESPECT_NULLS;
        operands.set(0, isTreatment ? written((SqlCall) operands.get(0), order) : of(operands.get(0), order));
        return call.getOperator()
                .createCall(call.getFunctionQuantifier(), call.getParserPosition(), operands.toArray(SqlNode[]::new));
    }
}
