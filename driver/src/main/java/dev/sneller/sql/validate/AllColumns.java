package dev.sneller.sql.validate;

import dev.sneller.sql.function.OperatorTable;
import dev.sneller.sql.parse.syntax.SelectItems;
import dev.sneller.sql.parse.syntax.StarItem;
import dev.sneller.sql.parse.syntax.SyntaxNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUtil;

/**
 * {@code ORDER BY ALL [DESC] [NULLS …]}: by every column from left to right, each alike; {@code GROUP BY ALL}: by every column without an
 * aggregate.
 */
final class AllColumns {
    private AllColumns() {}

    /** Says by what {@code GROUP BY ALL} groups, unless a star stands among the columns: that is known when its table is. */
    static void groupBy(SqlSelect select) {
        SqlNodeList group = select.getGroup();
        boolean hasStar =
                select.getSelectList().stream().anyMatch(item -> item instanceof StarItem || SelectItems.isStar(item));
        if (group != null && group.size() == 1 && isAll(group.get(0)) && !hasStar) {
            groupBy(select, select.getSelectList());
        }
    }

    /**
     * Says by what a {@code GROUP BY ALL} still there groups.
     *
     * @param expanded gives the columns an item of the list stands for
     */
    static void groupBy(SqlSelect select, Function<SqlNode, List<SqlNode>> expanded) {
        SqlNodeList group = select.getGroup();
        if (group != null && group.size() == 1 && isAll(group.get(0))) {
            List<SqlNode> items = new ArrayList<>();
            select.getSelectList().forEach(item -> items.addAll(expanded.apply(item)));
            groupBy(select, items);
        }
    }

    private static void groupBy(SqlSelect select, List<SqlNode> items) {
        List<SqlNode> keys = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            SqlNode expression = SqlUtil.stripAs(items.get(i));
            if (!hasAggregate(expression)) {
                keys.add(expression instanceof SqlNumericLiteral ? position(i, expression) : expression);
            }
        }
        select.setGroupBy(new SqlNodeList(keys, select.getGroup().getParserPosition()));
    }

    /** A number in GROUP BY is the position of a column, so a column that is a number is named by its own. */
    private static SqlNode position(int column, SqlNode number) {
        return SqlLiteral.createExactNumeric(Integer.toString(column + 1), number.getParserPosition());
    }

    private static boolean hasAggregate(SqlNode node) {
        if (!(node instanceof SqlCall call) || node.getKind() == SqlKind.OVER || node.isA(SqlKind.QUERY)) {
            return false;
        }
        boolean itself =
                call.getOperator() instanceof SqlFunction function && OperatorTable.isAggregate(function.getName());
        return itself || call.getOperandList().stream().anyMatch(operand -> operand != null && hasAggregate(operand));
    }

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
