package dev.sneller.sql.validate;

import dev.sneller.sql.parse.syntax.SyntaxCopy;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * What rows of CONNECT BY carry with them from row to row.
 *
 * @param first its value in the rows to begin with
 * @param below its value in a row, given the one above
 */
record HierarchyColumn(String name, SqlNode first, UnaryOperator<SqlNode> below) {
    /** PRIOR c: NULL in the first rows, of the type of c. */
    static HierarchyColumn prior(int number, SqlNode own, SqlNode above) {
        SqlParserPos pos = own.getParserPosition();
        SqlNode none = new SqlCase(
                pos,
                null,
                SqlNodeList.of(SqlLiteral.createBoolean(false, pos)),
                SqlNodeList.of(own),
                SqlLiteral.createNull(pos));
        return new HierarchyColumn("$PRIOR" + number, none, carried -> above);
    }

    /** CONNECT_BY_ROOT c. */
    static HierarchyColumn root(int number, SqlNode own) {
        return new HierarchyColumn("$ROOT" + number, own, carried -> carried);
    }

    /** SYS_CONNECT_BY_PATH(c, separator). */
    static HierarchyColumn path(int number, SqlNode step, SqlNode separator) {
        return new HierarchyColumn(
                "$PATH" + number,
                joined(List.of(separator, SyntaxCopy.of(step))),
                carried -> joined(List.of(carried, SyntaxCopy.of(separator), SyntaxCopy.of(step))));
    }

    private static SqlNode joined(List<SqlNode> parts) {
        return parts.stream()
                .reduce((left, right) -> SqlStdOperatorTable.CONCAT.createCall(left.getParserPosition(), left, right))
                .orElseThrow();
    }

    /** The value in a row below one whose value is {@code carried}. */
    SqlNode next(SqlNode carried) {
        return below.apply(carried);
    }
}
