package dev.sneller.session.show;

import dev.sneller.session.Result;
import dev.sneller.session.RowsResult;
import dev.sneller.session.Session;
import dev.sneller.session.SnapshotCatalog;
import dev.sneller.session.StatementPlan;
import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.translate.SqlCompiler;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.sql.validate.CompileSettings;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import java.util.List;

/** DESCRIBE TABLE. */
public record DescribePlan(Statement.DescribeTable statement) implements StatementPlan {
    public static final Schema OUTPUT = Schema.of(
            Field.of("name", LogicalType.VARCHAR),
            Field.of("type", LogicalType.VARCHAR),
            Field.of("kind", LogicalType.VARCHAR),
            Field.of("null?", LogicalType.VARCHAR));

    @Override
    public Result run(Execution execution) {
        Session session = execution.session();
        SnapshotCatalog catalog = new SnapshotCatalog(
                session.transaction().snapshot(), session.engine().files());
        CatalogView.Table table = new SqlCompiler(catalog, CompileSettings.DEFAULT).table(statement.table());
        List<List<Datum>> rows = table.schema().fields().stream()
                .map(field -> List.of(
                        Datum.of(field.name()),
                        Datum.of(field.type().toString()),
                        Datum.of("COLUMN"),
                        Datum.of(field.nullable() ? "Y" : "N")))
                .toList();
        return new RowsResult(OUTPUT, rows);
    }
}
