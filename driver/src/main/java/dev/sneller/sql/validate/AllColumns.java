package dev.sneller.sql.validate;

import dev.sneller.sql.parse.syntax.SyntaxNodes;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;

/** {@code ORDER BY ALL [DESC] [NULLS …]}: by every column from left to right, each alike. */
final class AllColumns {
    private AllColumns() {}

    /** @param select with its stars expanded */
    static void orderBy(SqlSelect select) {
        SqlNodeList order = select.getOrderList();
        if (order == null || order.size() != 1 || !isAll(order.get(0))) {
            return;
        }
        List<SqlNode> keys = new ArrayList<>();
        for (int i = 1; i <= select.getSelectList().size(); i++) {
            keys.add(key(order.get(0), i));
        }
        select.setOrderBy(new SqlNodeList(keys, order.getParserPosition()));
    }

    private static boolean isAll(SqlNode key) {
        if (!(key instanceof SqlCall call)) {
            return false;
        }
        return call.getOperator() == SyntaxNodes.ALL_COLUMNS || isDirection(call) && isAll(call.operand(0));
    }

    private static boolean isDirection(SqlCall call) {
        return call.getKind() == SqlKind.DESCENDING
                || call.getKind() == SqlKind.NULLS_FIRST
                || call.getKind() == SqlKind.NULLS_LAST;
    }

    private static SqlNode key(SqlNode all, int position) {
        SqlCall call = (SqlCall) all;
        return isDirection(call)
                ? call.getOperator().createCall(call.getParserPosition(), key(call.operand(0), position))
                : SqlLiteral.createExactNumeric(Integer.toString(position), call.getParserPosition());
    }
}
