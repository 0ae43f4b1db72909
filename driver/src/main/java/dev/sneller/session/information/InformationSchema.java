package dev.sneller.session.information;

import dev.sneller.metastore.Snapshot;
import dev.sneller.session.Session;
import dev.sneller.session.show.ShowContext;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.catalog.ShowStatement.Scope;
import dev.sneller.type.Datum;
import dev.sneller.type.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schema that describes its database: tables by name, their columns, and their rows at one snapshot. */
public final class InformationSchema {
    private static final Map<String, InformationTable> TABLES = Stream.concat(
                    Stream.of(
                            RelationTables.TABLES,
                            RelationTables.VIEWS,
                            ColumnsTable.COLUMNS,
                            ContainerTables.SCHEMATA,
                            ContainerTables.DATABASES,
                            ContainerTables.CATALOG_NAME,
                            OtherTables.FUNCTIONS,
                            KeyTables.TABLE_CONSTRAINTS,
                            KeyTables.SEQUENCES,
                            FileTables.FILES,
                            FileTables.PATH_STATISTICS,
                            FileTables.SNAPSHOTS,
                            SessionTables.SETTINGS,
                            SessionTables.QUERY_HISTORY),
                    OtherTables.empty())
            .collect(Collectors.toUnmodifiableMap(InformationTable::name, table -> table));

    private InformationSchema() {}

    /** Names of its tables, in order. */
    public static List<String> names() {
        return TABLES.keySet().stream().sorted().toList();
    }

    /** Columns of a table, empty when there is none of this name. */
    public static Optional<Schema> columns(String table) {
        return Optional.ofNullable(TABLES.get(table))
                .map(found -> found.layout().schema());
    }

    /** @param table one of {@link #names} */
    public static List<List<Datum>> rows(String table, String database, Session session, Snapshot snapshot) {
        Scope scope = new Scope("DATABASE", new ObjectName(List.of(database), null));
        ShowContext context =
                new ShowContext(session, snapshot, session.catalog(snapshot).lookup(), scope);
        return TABLES.get(table).rows().apply(context).toList();
    }
}
