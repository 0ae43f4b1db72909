package dev.sneller.sql.parse.catalog;

import dev.sneller.sql.parse.QueryNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Values assigned to variables, as a query of one row. */
public final class VariableRow {
    private VariableRow() {}

    /** One value. */
    public static QueryNode of(SqlNode value) {
        return row(value.getParserPosition(), value);
    }

    /** Values in parentheses, or a query that stands there for them. */
    public static QueryNode ofList(SqlNodeList values) {
        return values.size() == 1 && values.get(0).isA(SqlKind.QUERY)
                ? QueryNode.of(values.get(0))
                : row(values.getParserPosition(), values.toArray(new SqlNode[0]));
    }

    private static QueryNode row(SqlParserPos position, SqlNode... values) {
        SqlNode row = SqlStdOperatorTable.ROW.createCall(position, values);
        return QueryNode.of(SqlStdOperatorTable.VALUES.createCall(position, row));
    }
}
