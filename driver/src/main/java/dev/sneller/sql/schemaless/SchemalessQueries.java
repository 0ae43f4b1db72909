package dev.sneller.sql.schemaless;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.QueryNode;
import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.schemaless.syntax.Query;
import dev.sneller.sql.schemaless.syntax.QueryParser;
import java.util.Optional;
import java.util.function.Function;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlWith;

/** Texts in the schemaless dialect. */
public final class SchemalessQueries {
    /** The column of a table or view that is made of documents. */
    private static final String DOCUMENT = "DOC";

    private SchemalessQueries() {}

    /**
     * The query a text is, EXPLAIN of one, or a statement that puts its rows somewhere; empty when it is a statement of another kind, which all
     * dialects share.
     *
     * @param shared makes a statement of a text that all dialects share
     */
    public static Optional<Statement> parse(String text, Catalog catalog, Function<String, Statement> shared) {
        QueryParser.Parsed parsed = QueryParser.parse(text);
        try {
            if (parsed == null) {
                return Optional.ofNullable(QueryParser.inner(text))
                        .flatMap(inner -> new Storing(inner.query(), catalog)
                                .inside(shared.apply(inner.head() + Storing.PLACEHOLDER)));
            }
            Statement query = new Statement.Query(QueryNode.of(translated(parsed, catalog)));
            return Optional.of(parsed.explained() ? new Statement.Explain(query, false, "ROW") : query);
        } catch (StackOverflowError e) {
            throw new SnellerException(ErrorCode.BUDGET_EXCEEDED, "the statement is nested too deeply", e);
        }
    }

    private static SqlNode translated(QueryParser.Parsed parsed, Catalog catalog) {
        return translated(parsed.query(), catalog, false);
    }

    /** @param asDocuments whether its rows become documents in one column, as for a table of documents */
    static SqlNode translated(Query query, Catalog catalog, boolean asDocuments) {
        Context context = new Context(catalog);
        Nodes nodes = Nodes.at(query.place());
        Rows rows = new QueryTranslator(context).query(query, null, Context.Names.NONE);
        SqlNode statement = asDocuments ? rows.documents(DOCUMENT, context, nodes) : rows.statement(context, nodes);
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
