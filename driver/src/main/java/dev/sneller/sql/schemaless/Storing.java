package dev.sneller.sql.schemaless;

import dev.sneller.sql.parse.QueryNode;
import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.parse.catalog.CatalogStatement;
import dev.sneller.sql.schemaless.syntax.Query;
import java.util.Optional;

/**
 * Statements that put rows of a query somewhere: INSERT, CREATE TABLE AS, CREATE VIEW. Where columns are listed, or a table has several, items
 * go into columns by position; else rows are kept as documents in one column.
 */
record Storing(Query query, Catalog catalog) {
    /** Stands for the query while the rest of a statement is parsed. */
    static final String PLACEHOLDER = " SELECT 1";

    /** The statement with this query in the place of its own; empty when it is one that keeps no rows. */
    Optional<Statement> inside(Statement statement) {
        if (statement instanceof Statement.Insert insert) {
            return Optional.of(new Statement.Insert(
                    insert.table(), insert.columns(), insert.byName(), insert.overwrite(), inserted(insert)));
        }
        if (statement instanceof Statement.CreateTableAs create) {
            QueryNode rows = translated(create.elements().columns().isEmpty());
            return Optional.of(new Statement.CreateTableAs(
                    create.name(), create.mode(), create.elements(), create.properties(), rows));
        }
        if (statement instanceof Statement.Catalog other
                && other.statement() instanceof CatalogStatement.CreateView view) {
            QueryNode rows = translated(view.columns().isEmpty());
            return Optional.of(new Statement.Catalog(new CatalogStatement.CreateView(
                    view.name(), view.mode(), view.secure(), view.columns(), view.properties(), rows, rows.text())));
        }
        return Optional.empty();
    }

    private QueryNode translated(boolean asDocuments) {
        return QueryNode.of(SchemalessQueries.translated(query, catalog, asDocuments));
    }

    private QueryNode inserted(Statement.Insert insert) {
        boolean ofDocuments = insert.columns().isEmpty()
                && !insert.byName()
                && catalog.columns(insert.table().parts())
                        .filter(Tables::isDocument)
                        .isPresent();
        return translated(ofDocuments);
    }
}
