package dev.sneller.sql.parse;

import dev.sneller.sql.parse.syntax.SqlText;
import org.apache.calcite.sql.SqlNode;

/**
 * A parsed query or expression, opaque to everyone but {@code sql.*}.
 *
 * <p>Validation rewrites nodes in place: compile a query from its text again, or compile once and keep the plan.
 */
public record QueryNode(SqlNode node) {
    public static QueryNode of(SqlNode node) {
        return new QueryNode(node);
    }

    /** SQL that parses to this query again. */
    public String text() {
        return SqlText.of(node);
    }
}
