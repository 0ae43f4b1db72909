package dev.sneller.sql.session;

import dev.sneller.sql.parse.syntax.ConstantNodes;
import dev.sneller.sql.parse.syntax.SyntaxNodes;
import dev.sneller.sql.relation.CurrentNames;
import dev.sneller.type.Datum;
import dev.sneller.type.TypeKind;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlPivot;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlSelectKeyword;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * {@code PIVOT(… FOR c IN (ANY | query))}: the values of the query, found before the statement is planned, stand in its place.
 */
public final class PivotValues extends AskedFirst {
    /** @param names where names of the text are looked up */
    public PivotValues(SessionValues session, CurrentNames names) {
        super(session, names, "PIVOT over values found by a query with parameters");
    }

    @Override
    SqlNode answered(SqlNode visited) {
        if (visited instanceof SqlPivot pivot && pivot.inList.size() == 1) {
            SqlNode found = pivot.inList.get(0);
            boolean any = found instanceof SqlCall in && in.getOperator() == SyntaxNodes.PIVOT_ANY;
            if (any || found.isA(SqlKind.QUERY)) {
                return withValues(pivot, any ? distinct(pivot, (SqlCall) found) : ordered(found));
            }
        }
        return visited;
    }

    /** {@code SELECT DISTINCT c FROM source ORDER BY …}. */
    private static SqlNode distinct(SqlPivot pivot, SqlCall any) {
        SqlParserPos pos = any.getParserPosition();
        if (pivot.axisList.size() != 1) {
            throw refusal("ANY of several columns", pos);
        }
        SqlIdentifier column = (SqlIdentifier) pivot.axisList.get(0);
        SqlSelect values = new SqlSelect(
                pos,
                SqlNodeList.of(SqlSelectKeyword.DISTINCT.symbol(pos)),
                SqlNodeList.of(column),
                pivot.query,
                SqlStdOperatorTable.IS_NOT_NULL.createCall(pos, column),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        SqlNodeList order = any.operand(0);
        return new SqlOrderBy(pos, values, order.isEmpty() ? SqlNodeList.of(column) : order, null, null);
    }

    /** Values in their order, unless the query tells another: the columns they become stand in the same order each time. */
    private static SqlNode ordered(SqlNode query) {
        SqlParserPos pos = query.getParserPosition();
        SqlNode first = SqlLiteral.createExactNumeric("1", pos);
        return query.getKind() == SqlKind.ORDER_BY
                ? query
                : new SqlOrderBy(pos, query, SqlNodeList.of(first), null, null);
    }

    private SqlNode withValues(SqlPivot pivot, SqlNode query) {
        SqlParserPos pos = pivot.getParserPosition();
        SqlNodeList values = new SqlNodeList(pos);
        for (Datum value : answer(query)) {
            if (!value.isNull()) {
                values.add(valueNode(value, pos));
            }
        }
        return new SqlPivot(pos, pivot.query, pivot.aggList, pivot.axisList, values);
    }

    /** A value, named as it would be if it were written. */
    private static SqlNode valueNode(Datum value, SqlParserPos pos) {
        SqlNode node = ConstantNodes.of(value, pos);
        SqlNodeList row = SqlNodeList.of(node);
        boolean isText = node.getKind() == SqlKind.CAST;
        if (!isText && value.type().kind() != TypeKind.BOOLEAN) {
            return row;
        }
        SqlNode shown = isText ? ((SqlCall) node).operand(0) : node;
        SqlIdentifier name = new SqlIdentifier(shown.toString(), pos.withQuoting(true));
        return SqlStdOperatorTable.AS.createCall(pos, row, name);
    }
}
