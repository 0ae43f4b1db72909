package dev.sneller.sql.schemaless;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.QueryNode;
import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.schemaless.syntax.QueryParser;
import java.util.Optional;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlWith;

/** Texts in the schemaless dialect. */
public final class SchemalessQueries {
    private SchemalessQueries() {}

    /** The query a text is, or EXPLAIN of one; empty when it is a statement of another kind, which all dialects share. */
    public static Optional<Statement> parse(String text, Catalog catalog) {
        QueryParser.Parsed parsed = QueryParser.parse(text);
        if (parsed == null) {
            return Optional.empty();
        }
        try {
            Statement query = new Statement.Query(QueryNode.of(translated(parsed, catalog)));
            return Optional.of(parsed.explained() ? new Statement.Explain(query, false, "ROW") : query);
        } catch (StackOverflowError e) {
            throw new SnellerException(ErrorCode.BUDGET_EXCEEDED, "the statement is nested too deeply", e);
        }
    }

    private static SqlNode translated(QueryParser.Parsed parsed, Catalog catalog) {
        Context context = new Context(catalog);
        Nodes nodes = Nodes.at(parsed.query().place());
        Rows rows = new QueryTranslator(context).query(parsed.query(), null, Context.Names.NONE);
        SqlNode statement = rows.statement(context, nodes);
        if (context.with().isEmpty()) {
            return statement;
        }
        SqlNodeList with = new SqlNodeList(context.with(), nodes.pos());
        if (statement instanceof SqlOrderBy order) {
            SqlNode body = new SqlWith(nodes.pos(), with, order.query);
            return new SqlOrderBy(nodes.pos(), body, order.orderList, order.offset, order.fetch);
        }
        return new SqlWith(nodes.pos(), with, statement);
    }
}
