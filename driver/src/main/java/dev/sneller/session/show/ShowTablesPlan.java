package dev.sneller.session.show;

import dev.sneller.metastore.Catalog;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.Snapshot;
import dev.sneller.session.Result;
import dev.sneller.session.RowsResult;
import dev.sneller.session.StatementPlan;
import dev.sneller.sql.parse.Statement;
import dev.sneller.table.TableStatistics;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import java.util.List;

/** SHOW TABLES [LIKE 'pattern']. */
public record ShowTablesPlan(Statement.ShowTables statement) implements StatementPlan {
    public static final Schema OUTPUT = Schema.of(
            Field.of("name", LogicalType.VARCHAR),
            Field.of("database_name", LogicalType.VARCHAR),
            Field.of("schema_name", LogicalType.VARCHAR),
            Field.of("kind", LogicalType.VARCHAR),
            Field.of("rows", LogicalType.INTEGER),
            Field.of("bytes", LogicalType.INTEGER),
            Field.of("files", LogicalType.INTEGER));

    @Override
    public Result run(Execution execution) {
        Snapshot snapshot = execution.session().transaction().snapshot();
        NamePattern pattern = NamePattern.of(statement.like());
        List<List<Datum>> rows = snapshot.catalog()
                .children(Catalog.DEFAULT_SCHEMA, ObjectKind.TABLE)
                .filter(table -> pattern.matches(table.name()))
                .map(table -> row(table, snapshot))
                .toList();
        return new RowsResult(OUTPUT, rows);
    }

    private static List<Datum> row(CatalogObject table, Snapshot snapshot) {
        TableStatistics statistics = snapshot.manifest(table.id()).statistics();
        return List.of(
                Datum.of(table.name()),
                Datum.of("SNELLER"),
                Datum.of("PUBLIC"),
                Datum.of("TABLE"),
                Datum.ofLong(LogicalType.INTEGER, statistics.rows()),
                Datum.ofLong(LogicalType.INTEGER, statistics.bytes()),
                Datum.ofLong(LogicalType.INTEGER, statistics.files()));
    }
}
