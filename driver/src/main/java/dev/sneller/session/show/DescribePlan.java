package dev.sneller.session.show;

import dev.sneller.session.Result;
import dev.sneller.session.RowsResult;
import dev.sneller.session.Session;
import dev.sneller.session.SnapshotCatalog;
import dev.sneller.session.StatementPlan;
import dev.sneller.metastore.Snapshot;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.catalog.DescribeStatement;
import dev.sneller.sql.translate.SqlCompiler;
import dev.sneller.sql.validate.CompileSettings;
import dev.sneller.type.Datum;
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
        List<List<Datum>> rows = schema(execution.session()).fields().stream()
                .map(field -> LAYOUT.row(
                        field.name(),
                        TypeText.of(field.type()),
                        "COLUMN",
                        field.nullable() ? "Y" : "N",
                        null,
                        "N",
                        "N"))
                .toList();
        return new RowsResult(OUTPUT, rows);
    }

    private Schema schema(Session session) {
        Snapshot snapshot = session.transaction().snapshot();
        SnapshotCatalog catalog = session.catalog(snapshot);
        if (statement instanceof DescribeStatement.Query query) {
            return new SqlCompiler(catalog, CompileSettings.DEFAULT)
                    .query(query.query(), List.of())
                    .output();
        }
        ObjectName name = ((DescribeStatement.Relation) statement).name();
        Optional<Schema> described = catalog.relation(name.parts())
                .map(relation ->
                        RelationColumns.ofQuery(catalog, "SELECT * FROM " + RelationColumns.quoted(name.parts())));
        return described.orElseGet(() ->
                new SqlCompiler(catalog, CompileSettings.DEFAULT).table(name).schema());
    }
}
