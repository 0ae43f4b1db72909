package dev.sneller.sql.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.QueryNode;
import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.parse.StatementNode;
import dev.sneller.sql.parse.StatementParser;
import dev.sneller.sql.parse.syntax.ConstantNodes;
import dev.sneller.sql.parse.syntax.SqlText;
import dev.sneller.sql.parse.syntax.SyntaxNodes;
import dev.sneller.sql.relation.CurrentNames;
import dev.sneller.type.Datum;
import dev.sneller.type.TypeKind;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlPivot;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlSelectKeyword;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.util.SqlShuttle;

/**
 * {@code PIVOT(… FOR c IN (ANY | query))}: the values of the query, found before the statement is planned, stand in its place. The query sees
 * what WITH has named so far.
 */
public final class PivotValues extends SqlShuttle {
    private final SessionValues session;
    private final CurrentNames names;
    private final List<SqlWithItem> named = new ArrayList<>();

    /** @param names where names of the text are looked up */
    public PivotValues(SessionValues session, CurrentNames names) {
        this.session = session;
        this.names = names;
    }

    @Override
    public SqlNode visit(SqlCall call) {
        if (call instanceof SqlWith with) {
            return with(with);
        }
        SqlNode visited = super.visit(call);
        if (visited instanceof SqlPivot pivot && pivot.inList.size() == 1) {
            SqlNode found = pivot.inList.get(0);
            boolean any = found instanceof SqlCall in && in.getOperator() == SyntaxNodes.PIVOT_ANY;
            if (any || found.isA(SqlKind.QUERY)) {
                return withValues(pivot, any ? distinct(pivot, (SqlCall) found) : ordered(found));
            }
        }
        return visited;
    }

    private SqlNode with(SqlWith with) {
        int outer = named.size();
        for (SqlNode node : with.withList) {
            SqlWithItem item = (SqlWithItem) node;
            item.query = item.query.accept(this);
            named.add(item);
        }
        with.body = with.body.accept(this);
        named.subList(outer, named.size()).clear();
        return with;
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
        SqlNode whole = named.isEmpty() ? query : new SqlWith(pos, new SqlNodeList(named, pos), query);
        refuseParameters(whole);
        // Its own nodes: the source stands in the statement as well, and validation rewrites nodes.
        Statement.Query own = (Statement.Query) StatementParser.parse(SqlText.of(whole));
        SqlNodeList values = new SqlNodeList(pos);
        for (Datum value : session.column(QueryNode.of(own.query().node()), names)) {
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

    private static void refuseParameters(SqlNode query) {
        query.accept(new SqlBasicVisitor<Void>() {
            @Override
            public Void visit(SqlDynamicParam parameter) {
                throw refusal("PIVOT over values found by a query with parameters", parameter.getParserPosition());
            }
        });
    }

    private static SnellerException refusal(String feature, SqlParserPos pos) {
        return new SnellerException(
                ErrorCode.UNSUPPORTED, feature + " is not supported yet", StatementNode.place(pos), null);
    }
}
