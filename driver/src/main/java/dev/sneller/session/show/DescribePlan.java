package dev.sneller.session.show;

import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.Snapshot;
import dev.sneller.predicate.VectorDatum;
import dev.sneller.session.Cancellation;
import dev.sneller.session.Result;
import dev.sneller.session.RowsResult;
import dev.sneller.session.Session;
import dev.sneller.session.SnapshotCatalog;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.ddl.TableDetails;
import dev.sneller.session.query.SelectPlan;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.catalog.DescribeStatement;
import dev.sneller.sql.relation.CurrentNames;
import dev.sneller.sql.translate.CompiledQuery;
import dev.sneller.sql.translate.SqlCompiler;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.sql.validate.CompileSettings;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.Schema;
import java.util.List;
import java.util.Optional;

/** DESCRIBE TABLE, VIEW, RESULT and of queries. */
public record DescribePlan(DescribeStatement statement) implements StatementPlan {
    private static final RowLayout LAYOUT = RowLayout.of(
            "name",
            "type",
            "kind",
            "null?",
            "default",
            "primary key",
            "unique key",
            "check",
            "expression",
            "comment",
            "policy name",
            "privacy domain");

    public static final Schema OUTPUT = LAYOUT.schema();

    @Override
    public Result run(Execution execution) {
        Session session = execution.session();
        Optional<CatalogObject> table = table(session);
        Schema schema = table.map(found -> found.definition().schema()).orElseGet(() -> schema(session));
        TableDetails details =
                TableDetails.of(table.map(found -> found.definition().details()).orElse("{}"));
        List<List<Datum>> rows =
                schema.fields().stream().map(field -> row(field, details)).toList();
        return new RowsResult(OUTPUT, rows);
    }

    private static List<Datum> row(Field field, TableDetails details) {
        boolean isUnique = details.uniqueKeys().stream().anyMatch(key -> key.contains(field.id()));
        String given = details.defaultText(field.id());
        String comment = details.comment(field.id());
        return LAYOUT.row(
                field.name(),
                TypeText.of(field.type()),
                "COLUMN",
                field.nullable() ? "Y" : "N",
                details.identity(field.id())
                        .map(numbers ->
                                "IDENTITY START " + numbers.start() + " INCREMENT " + numbers.increment() + " NOORDER")
                        .orElse(given.isEmpty() ? null : given),
                details.primaryKey().contains(field.id()) ? "Y" : "N",
                isUnique ? "Y" : "N",
                null,
                null,
                comment.isEmpty() ? null : comment);
    }

    /** The table described; empty when it is something else. */
    private Optional<CatalogObject> table(Session session) {
        return statement instanceof DescribeStatement.Relation relation
                ? session.catalog(session.transaction().snapshot())
                        .lookup()
                        .relation(relation.name().parts())
                        .filter(found -> found.kind() == ObjectKind.TABLE)
                : Optional.empty();
    }

    private static Schema result(DescribeStatement.Result statement, Session session, SnapshotCatalog catalog) {
        CompileSettings settings =
                new CompileSettings(false, false, false, CompileSettings.DEFAULT.weeks(), session.answers());
        CompiledQuery id = new SqlCompiler(catalog, settings).query(statement.id(), List.of());
        try (Result rows = new SelectPlan(id).run(new Execution(session, List.of(), new Cancellation(), 1))) {
            String text = VectorDatum.at(rows.next().column(0), 0).text();
            return catalog.relation(List.of(CurrentNames.RESULTS, text))
                    .map(found -> ((CatalogView.Listing) found).schema())
                    .orElseThrow();
        }
    }

    private Schema schema(Session session) {
        Snapshot snapshot = session.transaction().snapshot();
        SnapshotCatalog catalog = session.catalog(snapshot);
        if (statement instanceof DescribeStatement.Query query) {
            return new SqlCompiler(catalog, CompileSettings.DEFAULT)
                    .query(query.query(), List.of())
                    .output();
        }
        if (statement instanceof DescribeStatement.Result result) {
            return result(result, session, catalog);
        }
        ObjectName name = ((DescribeStatement.Relation) statement).name();
        Optional<Schema> described = catalog.relation(name.parts())
                .map(relation ->
                        RelationColumns.ofQuery(catalog, "SELECT * FROM " + RelationColumns.quoted(name.parts())));
        return described.orElseGet(() ->
                new SqlCompiler(catalog, CompileSettings.DEFAULT).table(name).schema());
    }
}
