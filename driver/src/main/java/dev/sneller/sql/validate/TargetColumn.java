package dev.sneller.sql.validate;

import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.parse.StatementParser;
import dev.sneller.type.LogicalType;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * A column that a query's values go into.
 *
 * @param type which a bare {@code ?} takes
 * @param defaultText the expression that DEFAULT stands for, empty for NULL
 */
public record TargetColumn(LogicalType type, String defaultText) {
    /** The expression as syntax of its own, so that it may be rewritten. */
    public SqlNode defaultValue(SqlParserPos position) {
        return defaultText.isEmpty() ? SqlLiteral.createNull(position) : parse(defaultText);
    }

    /** An expression without columns. */
    private static SqlNode parse(String expression) {
        Statement.Query query = (Statement.Query) StatementParser.parse("SELECT " + expression);
        return ((SqlSelect) query.query().node()).getSelectList().get(0);
    }
}
