package dev.sneller.sql.validate;

import java.util.function.UnaryOperator;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * A test that holds for any, or for all, rows of a query of one column, which Calcite knows for comparisons only: the rows that decide are
 * counted, then those that leave it unknown.
 */
final class QuantifiedQuery {
    private final SqlParserPos pos;

    private QuantifiedQuery(SqlParserPos pos) {
        this.pos = pos;
    }

    /** @param test of a value of the query's column */
    static SqlNode of(SqlNode query, boolean isAny, UnaryOperator<SqlNode> test) {
        return new QuantifiedQuery(query.getParserPosition()).counted(query, isAny, test);
    }

    private SqlNode counted(SqlNode query, boolean isAny, UnaryOperator<SqlNode> test) {
        SqlIdentifier column = new SqlIdentifier("$VALUE", pos);
        SqlNode rows = call(SqlStdOperatorTable.AS, query, new SqlIdentifier("$VALUES", pos), column);
        SqlNode decides = isAny ? test.apply(column) : call(SqlStdOperatorTable.NOT, test.apply(column));
        SqlNode isUnknown = call(SqlStdOperatorTable.IS_NULL, test.apply(column));
        SqlNode answer = new SqlCase(
                pos,
                null,
                SqlNodeList.of(anyRow(decides), anyRow(isUnknown)),
                SqlNodeList.of(SqlLiteral.createBoolean(isAny, pos), SqlLiteral.createNull(pos)),
                SqlLiteral.createBoolean(!isAny, pos));
        SqlSelect select = new SqlSelect(
                pos, null, SqlNodeList.of(answer), rows, null, null, null, null, null, null, null, null, null);
        return call(SqlStdOperatorTable.SCALAR_QUERY, select);
    }

    private SqlNode anyRow(SqlNode condition) {
        SqlNode one = SqlLiteral.createExactNumeric("1", pos);
        SqlNode counted =
                new SqlCase(pos, null, SqlNodeList.of(condition), SqlNodeList.of(one), SqlLiteral.createNull(pos));
        return call(
                SqlStdOperatorTable.GREATER_THAN,
                call(SqlStdOperatorTable.COUNT, counted),
                SqlLiteral.createExactNumeric("0", pos));
    }

    private SqlNode call(SqlOperator operator, SqlNode... operands) {
        return operator.createCall(pos, operands);
    }
}
