package dev.sneller.sql.validate;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/** {@code UNNEST(a) [WITH ORDINALITY] AS x} and {@code FROM t, t.arr AS x}: the VALUE of FLATTEN under the name of its alias. */
final class Unnesting {
    private static final String VALUE = "VALUE";

    private Unnesting() {}

    /** UNNEST with or without an alias as a lateral query; other calls stay. */
    static SqlCall flattened(SqlCall call) {
        if (call.getKind() == SqlKind.UNNEST) {
            return rows(call);
        }
        if (call.getKind() != SqlKind.AS || call.operand(0).getKind() != SqlKind.UNNEST) {
            return call;
        }
        List<SqlNode> operands = new ArrayList<>(call.getOperandList());
        operands.set(0, rows(call.operand(0)));
        if (operands.size() == 2 && !isNumbered(call.operand(0))) {
            operands.add(operands.get(1));
        }
        return SqlStdOperatorTable.AS.createCall(call.getParserPosition(), operands);
    }

    private static boolean isNumbered(SqlCall unnest) {
        return unnest.getOperator() == SqlStdOperatorTable.UNNEST_WITH_ORDINALITY;
    }

    private static SqlCall rows(SqlCall unnest) {
        SqlParserPos pos = unnest.getParserPosition();
        SqlIdentifier name = new SqlIdentifier("FLATTEN", pos);
        SqlNode array = unnest.operand(0);
        SqlNode flatten = new SqlUnresolvedFunction(
                        name, null, null, null, null, SqlFunctionCategory.USER_DEFINED_TABLE_FUNCTION)
                .createCall(pos, array);
        List<SqlNode> columns = new ArrayList<>(List.of(new SqlIdentifier(VALUE, pos)));
        if (isNumbered(unnest)) {
            SqlNode ordinal = SqlStdOperatorTable.PLUS.createCall(
                    pos, new SqlIdentifier("INDEX", pos), SqlLiteral.createExactNumeric("1", pos));
            columns.add(SqlStdOperatorTable.AS.createCall(pos, ordinal, new SqlIdentifier("ORDINALITY", pos)));
        }
        SqlNode source = SqlStdOperatorTable.COLLECTION_TABLE.createCall(pos, flatten);
        SqlSelect select = new SqlSelect(
                pos, null, new SqlNodeList(columns, pos), source, null, null, null, null, null, null, null, null, null);
        return SqlStdOperatorTable.LATERAL.createCall(pos, select);
    }

    /** The right side of a join as UNNEST when it names a column of a source on the left. */
    static void ofColumn(SqlJoin join) {
        SqlNode right = join.getRight();
        boolean aliased = right.getKind() == SqlKind.AS;
        SqlNode source = aliased ? ((SqlCall) right).operand(0) : right;
        if (!(source instanceof SqlIdentifier name)
                || name.names.size() != 2
                || !names(join.getLeft(), name.names.get(0))) {
            return;
        }
        SqlNode unnest = SqlStdOperatorTable.UNNEST.createCall(name.getParserPosition(), name);
        if (aliased) {
            ((SqlCall) right).setOperand(0, unnest);
        } else {
            join.setRight(SqlStdOperatorTable.AS.createCall(name.getParserPosition(), unnest, name.getComponent(1)));
        }
    }

    private static boolean names(SqlNode source, String alias) {
        if (source instanceof SqlJoin join) {
            return names(join.getLeft(), alias) || names(join.getRight(), alias);
        }
        if (source.getKind() == SqlKind.AS) {
            return ((SqlIdentifier) ((SqlCall) source).operand(1)).getSimple().equals(alias);
        }
        return source instanceof SqlIdentifier table
                && table.names.get(table.names.size() - 1).equals(alias);
    }
}
