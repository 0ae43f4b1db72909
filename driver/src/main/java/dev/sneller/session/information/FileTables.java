package dev.sneller.session.information;

import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.DataFileEntry;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.session.show.DatumText;
import dev.sneller.session.show.RowLayout;
import dev.sneller.session.show.ShowContext;
import dev.sneller.table.ColumnStatistics;
import dev.sneller.table.StatisticsKey;
import dev.sneller.table.TableStatistics;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** FILES, PATH_STATISTICS, SNAPSHOTS: ours. */
final class FileTables {
    static final InformationTable FILES = new InformationTable(
            "FILES",
            RowLayout.of(
                    "TABLE_CATALOG",
                    "TABLE_SCHEMA",
                    "TABLE_NAME",
                    "FILE_NAME",
                    "#ROW_COUNT",
                    "#BYTES",
                    "#RAW_BYTES",
                    "#SCHEMA_VERSION",
                    "#FIRST_ROW_ID",
                    "COMMIT_ID"),
            context -> context.relations(ObjectKind.TABLE)
                    .flatMap(table ->
                            context.snapshot().manifest(table.id()).files().map(file -> file(context, table, file))));

    static final InformationTable PATH_STATISTICS = new InformationTable(
            "PATH_STATISTICS",
            RowLayout.of(
                    "TABLE_CATALOG",
                    "TABLE_SCHEMA",
                    "TABLE_NAME",
                    "COLUMN_NAME",
                    "PATH",
                    "KIND",
                    "#ROW_COUNT",
                    "#NULL_COUNT",
                    "#JSON_NULL_COUNT",
                    "#DISTINCT_COUNT",
                    "MIN",
                    "MAX"),
            context -> context.relations(ObjectKind.TABLE).flatMap(table -> statistics(context, table)));

    static final InformationTable SNAPSHOTS = new InformationTable(
            "SNAPSHOTS",
            RowLayout.of("#VERSION", "@COMMITTED"),
            context -> Stream.of(FileTables.SNAPSHOTS
                    .layout()
                    .row(
                            context.snapshot().position().number(),
                            context.snapshot().time())));

    private static final List<String> CLASSES =
            List.of("BOOLEAN", "NUMBER", "TEXT", "TIME", "BINARY", "OBJECT", "ARRAY");

    private FileTables() {}

    private static List<Datum> file(ShowContext context, CatalogObject table, DataFileEntry entry) {
        return FILES.layout()
                .row(
                        context.databaseOf(table),
                        context.schemaOf(table),
                        table.name(),
                        entry.file().key(),
                        entry.file().rows(),
                        entry.file().bytes(),
                        entry.file().rawBytes(),
                        entry.file().schemaVersion(),
                        entry.firstRowId(),
                        entry.version().toString());
    }

    private static Stream<List<Datum>> statistics(ShowContext context, CatalogObject table) {
        TableStatistics statistics = context.snapshot().manifest(table.id()).statistics();
        return statistics.columns().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<StatisticsKey, ColumnStatistics> entry) ->
                                entry.getKey().fieldId())
                        .thenComparing(entry -> entry.getKey().path()))
                .flatMap(entry -> column(table, entry.getKey().fieldId())
                        .map(column -> statistics(context, table, column, statistics.rows(), entry))
                        .stream());
    }

    /** Empty for columns that were dropped, and for those no statement sees. */
    private static Optional<Field> column(CatalogObject table, int fieldId) {
        return table.definition().schema().fields().stream()
                .filter(field -> field.id() == fieldId)
                .findFirst();
    }

    private static List<Datum> statistics(
            ShowContext context,
            CatalogObject table,
            Field column,
            long rows,
            Map.Entry<StatisticsKey, ColumnStatistics> entry) {
        ColumnStatistics known = entry.getValue();
        String path = entry.getKey().path().toString();
        return PATH_STATISTICS
                .layout()
                .row(
                        context.databaseOf(table),
                        context.schemaOf(table),
                        table.name(),
                        column.name(),
                        path,
                        kinds(known.classes()),
                        rows,
                        known.nullCount() < 0 ? null : known.nullCount(),
                        known.jsonNullCount() < 0 ? null : known.jsonNullCount(),
                        known.distinctCount() < 0 ? null : known.distinctCount(),
                        known.min() == null ? null : DatumText.of(known.min()),
                        known.max() == null ? null : DatumText.of(known.max()));
    }

    /** Kinds of values, with commas between. */
    private static String kinds(int classes) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < CLASSES.size(); i++) {
            if ((classes >> i & 1) != 0) {
                names.add(CLASSES.get(i));
            }
        }
        return String.join(",", names);
    }
}
