package dev.sneller.sql.parse.syntax;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.parser.SqlParserUtil;

/**
 * Postfix operators that bind tighter than everything to their left, such as {@code ::}.
 *
 * <p>The template collects an expression as a flat list of operands and operators and builds the tree at the end; a postfix of
 * ours wraps the last operand (an atom with its chain of accessors) right away.
 */
public final class PostfixOperands {
    private PostfixOperands() {}

    /** Replaces the last operand x of the list by {@code operator(x, argument)}. */
    public static void wrapLast(List<Object> list, SqlOperator operator, SqlNode argument, SqlParserPos position) {
        SqlNode last = foldLast(list);
        SqlParserPos whole =
                SqlParserPos.sum(List.of(last.getParserPosition(), argument.getParserPosition(), position));
        list.set(list.size() - 1, operator.createCall(whole, last, argument));
    }

    /** Makes one node of the last operand and its accessors. */
    public static SqlNode foldLast(List<Object> list) {
        List<Object> operand = list.subList(startOfLast(list), list.size());
        SqlNode node = operand.size() == 1 ? (SqlNode) operand.get(0) : SqlParserUtil.toTree(new ArrayList<>(operand));
        operand.clear();
        list.add(node);
        return node;
    }

    private static int startOfLast(List<Object> list) {
        int start = list.size() - 1;
        while (start >= 2
                && list.get(start - 1) instanceof SqlParserUtil.ToTreeListItem item
                && isAccessor(item.getOperator())) {
            start -= 2;
        }
        return start;
    }

    private static boolean isAccessor(SqlOperator operator) {
        return operator == SqlStdOperatorTable.DOT
                || operator == SqlStdOperatorTable.COLON
                || operator == SqlStdOperatorTable.ITEM;
    }
}
