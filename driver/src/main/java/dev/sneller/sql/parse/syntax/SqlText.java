package dev.sneller.sql.parse.syntax;

import org.apache.calcite.config.NullCollation;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlNode;

/** Text of a syntax tree, which parses to an equal tree: names in quotes, backslashes doubled, no line breaks of its own. */
public final class SqlText {
    private static final SqlDialect DIALECT =
            new SqlDialect(SqlDialect.EMPTY_CONTEXT
                    .withIdentifierQuoteString("\"")
                    .withLiteralQuoteString("'")
                    .withLiteralEscapedQuoteString("''")
                    .withNullCollation(NullCollation.HIGH)) {
                @Override
                public void quoteStringLiteral(StringBuilder text, String charset, String value) {
                    text.append('\'')
                            .append(value.replace("\\", "\\\\").replace("'", "''"))
                            .append('\'');
                }
            };

    private SqlText() {}

    public static String of(SqlNode node) {
        return node.toSqlString(config -> config.withDialect(DIALECT)
                        .withQuoteAllIdentifiers(true)
                        .withSelectListItemsOnSeparateLines(false)
                        .withClauseStartsLine(false)
                        .withIndentation(0))
                .getSql();
    }
}
