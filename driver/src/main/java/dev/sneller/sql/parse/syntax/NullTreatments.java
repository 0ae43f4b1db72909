package dev.sneller.sql.parse.syntax;

import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/** IGNORE NULLS and RESPECT NULLS written behind the arguments of a function, inside the parentheses. */
public final class NullTreatments {
    private enum Treatment {
        IGNORE,
        RESPECT
    }

    private NullTreatments() {}

    /** What stands for the words in a list of arguments, as its last. */
    public static SqlNode marker(SqlOperator treatment, SqlParserPos position) {
        Treatment symbol = treatment == SqlStdOperatorTable.IGNORE_NULLS ? Treatment.IGNORE : Treatment.RESPECT;
        return SqlLiteral.createSymbol(symbol, position);
    }

    /** The call as if the words stood behind it; calls without a marker stay. */
    public static SqlCall applied(SqlCall call) {
        List<SqlNode> arguments = call.getOperandList();
        Treatment treatment = arguments.isEmpty() ? null : treatment(arguments.get(arguments.size() - 1));
        if (treatment == null) {
            return call;
        }
        SqlOperator operator =
                treatment == Treatment.IGNORE ? SqlStdOperatorTable.IGNORE_NULLS : SqlStdOperatorTable.RESPECT_NULLS;
        SqlNode[] written = arguments.subList(0, arguments.size() - 1).toArray(SqlNode[]::new);
        SqlNode plain = call.getOperator().createCall(call.getFunctionQuantifier(), call.getParserPosition(), written);
        return operator.createCall(call.getParserPosition(), plain);
    }

    private static Treatment treatment(SqlNode argument) {
        return argument instanceof SqlLiteral literal && literal.getValue() instanceof Treatment treatment
                ? treatment
                : null;
    }
}
