package dev.sneller.sql.validate;

import dev.sneller.sql.parse.syntax.SelectItems;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlPivot;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * {@code PIVOT(… DEFAULT ON NULL (e))} is a query over the pivot that puts e in the place of NULL in the pivot's columns; a pivot with names
 * for its columns, or under another pivot, is a query too.
 */
final class Pivots {
    private Pivots() {}

    static SqlNode withDefault(SqlCall call) {
        SqlPivot pivot = call.operand(0);
        SqlParserPos pos = call.getParserPosition();
        List<SqlNode> replaced = new ArrayList<>();
        for (String column : columns(pivot)) {
            SqlIdentifier name = new SqlIdentifier(List.of(column), null, pos.withQuoting(true), null);
            SqlNode value = SqlStdOperatorTable.COALESCE.createCall(pos, name, call.operand(1));
            replaced.add(SqlStdOperatorTable.AS.createCall(pos, value, name));
        }
        SqlNode star = SelectItems.star(
                pos,
                SqlIdentifier.star(pos),
                null,
                SqlNodeList.EMPTY,
                new SqlNodeList(replaced, pos),
                SqlNodeList.EMPTY);
        return new SqlSelect(
                pos, null, SqlNodeList.of(star), pivot, null, null, null, null, null, null, null, null, null);
    }

    /** {@code PIVOT(…) AS p (a, b)}. */
    static SqlCall named(SqlCall as) {
        if (isPivot(as.operand(0))) {
            as.setOperand(0, query(as.operand(0)));
        }
        return as;
    }

    /** {@code PIVOT(…) PIVOT(…)}. */
    static SqlNode overPivot(SqlCall call) {
        if (call.operand(0) instanceof SqlPivot inner && call instanceof SqlPivot outer) {
            call.setOperand(0, renamed(inner, columns(outer)));
        } else if (isPivot(call.operand(0))) {
            call.setOperand(0, query(call.operand(0)));
        }
        return call;
    }

    /** The inner pivot with other names for those of its columns that the outer one has too: a name must mean one column. */
    private static SqlNode renamed(SqlPivot inner, List<String> taken) {
        SqlParserPos pos = inner.getParserPosition().withQuoting(true);
        List<SqlNode> renames = new ArrayList<>();
        for (String column : columns(inner)) {
            if (taken.contains(column)) {
                renames.add(SqlStdOperatorTable.AS.createCall(pos, name(column, pos), name(column + " (inner)", pos)));
            }
        }
        SqlSelect query = (SqlSelect) query(inner);
        query.setSelectList(SqlNodeList.of(SelectItems.star(
                pos,
                SqlIdentifier.star(pos),
                null,
                SqlNodeList.EMPTY,
                SqlNodeList.EMPTY,
                new SqlNodeList(renames, pos))));
        return query;
    }

    private static SqlIdentifier name(String name, SqlParserPos quoted) {
        return new SqlIdentifier(List.of(name), null, quoted, null);
    }

    private static boolean isPivot(SqlNode node) {
        return node.getKind() == SqlKind.PIVOT || node.getKind() == SqlKind.UNPIVOT;
    }

    private static SqlNode query(SqlNode pivot) {
        SqlParserPos pos = pivot.getParserPosition();
        SqlNodeList all = SqlNodeList.of(SqlIdentifier.star(pos));
        return new SqlSelect(pos, null, all, pivot, null, null, null, null, null, null, null, null, null);
    }

    private static List<String> columns(SqlPivot pivot) {
        List<String> columns = new ArrayList<>();
        pivot.forEachNameValues((value, nodes) -> pivot.forEachAgg(
                (aggregate, node) -> columns.add(aggregate == null ? value : value + "_" + aggregate)));
        return columns;
    }
}
