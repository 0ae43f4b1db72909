package dev.sneller.jdbc.metadata;

import dev.sneller.expression.FunctionRegistry;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.session.Description;
import dev.sneller.type.Datum;
import java.sql.DatabaseMetaData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What one snapshot has, as metadata rows in the specification's order. Names are exact or patterns, as java.sql says for each argument. */
public final class Listings {
    /** Every kind that getTables can be asked for. */
    public static final List<String> TABLE_TYPES = List.of("SYSTEM TABLE", "TABLE", "VIEW");

    private static final int CLIENT_INFO_LENGTH = 1024;
    private static final int KEY_COLUMN = 3;

    private Listings() {}

    public static Table catalogs(Description held) {
        return new Table(
                Layout.CATALOGS.schema(),
                held.databases()
                        .map(database -> Layout.CATALOGS.row(database.name()))
                        .toList());
    }

    public static Table schemas(Description held, String catalog, String schemaPattern) {
        MetadataPattern names = MetadataPattern.of(schemaPattern);
        List<List<Datum>> rows = databases(held, catalog)
                .flatMap(database -> Stream.concat(
                                Stream.of(Description.INFORMATION_SCHEMA),
                                held.schemas(database).map(CatalogObject::name))
                        .filter(names::matches)
                        .sorted()
                        .map(schema -> Layout.SCHEMAS.row(schema, database.name())))
                .toList();
        return new Table(Layout.SCHEMAS.schema(), rows);
    }

    /** Null asks for any; an empty name for things without catalog, of which there are none. */
    private static Stream<CatalogObject> databases(Description held, String catalog) {
        return held.databases().filter(database -> catalog == null || catalog.equals(database.name()));
    }

    public static Table tableTypes() {
        return new Table(
                Layout.TABLE_TYPES.schema(),
                TABLE_TYPES.stream().map(type -> Layout.TABLE_TYPES.row(type)).toList());
    }

    /** @param types of {@link #TABLE_TYPES}, null for all */
    public static Table tables(
            Description held, String catalog, String schemaPattern, String tablePattern, String[] types) {
        List<String> wanted = types == null ? TABLE_TYPES : Arrays.asList(types);
        List<Relation> relations = Relation.of(held, databases(held, catalog).toList(), schemaPattern, tablePattern);
        List<List<Datum>> rows = relations.stream()
                .filter(relation -> wanted.contains(relation.type()))
                .sorted(Comparator.comparing(Relation::type)
                        .thenComparing(Relation::database)
                        .thenComparing(Relation::schema)
                        .thenComparing(Relation::name))
                .map(relation -> Layout.TABLES.row(
                        relation.database(),
                        relation.schema(),
                        relation.name(),
                        relation.type(),
                        relation.comment(),
                        null,
                        null,
                        null,
                        null,
                        null))
                .toList();
        return new Table(Layout.TABLES.schema(), rows);
    }

    public static Table columns(
            Description held, String catalog, String schemaPattern, String tablePattern, String columnPattern) {
        MetadataPattern columns = MetadataPattern.of(columnPattern);
        List<List<Datum>> rows =
                Relation.of(held, databases(held, catalog).toList(), schemaPattern, tablePattern).stream()
                        .sorted(Comparator.comparing(Relation::database)
                                .thenComparing(Relation::schema)
                                .thenComparing(Relation::name))
                        .flatMap(relation -> ColumnRows.of(relation, columns))
                        .toList();
        return new Table(Layout.COLUMNS.schema(), rows);
    }

    /** Declared keys; nothing enforces them. */
    public static Table primaryKeys(Description held, String catalog, String schema, String table) {
        List<List<Datum>> rows = new ArrayList<>();
        databases(held, catalog)
                .forEach(database -> held.schemas(database)
                        .filter(found -> schema == null || schema.equals(found.name()))
                        .forEach(found -> held.relation(found, table)
                                .forEach(relation -> addKey(held, database, found, relation, rows))));
        rows.sort(Comparator.comparing(row -> row.get(KEY_COLUMN).text()));
        return new Table(Layout.PRIMARY_KEYS.schema(), rows);
    }

    private static void addKey(
            Description held,
            CatalogObject database,
            CatalogObject schema,
            CatalogObject table,
            List<List<Datum>> rows) {
        List<String> columns = held.primaryKey(table);
        for (int i = 0; i < columns.size(); i++) {
            rows.add(Layout.PRIMARY_KEYS.row(
                    database.name(),
                    schema.name(),
                    table.name(),
                    columns.get(i),
                    i + 1,
                    table.name() + "_PRIMARY_KEY"));
        }
    }

    /** The functions that have a name a call can be written with; operators have none. */
    public static Table functions(String namePattern) {
        MetadataPattern names = MetadataPattern.of(namePattern);
        List<List<Datum>> rows = functionNames().stream()
                .filter(names::matches)
                .map(name -> Layout.FUNCTIONS.row(null, null, name, "built in", DatabaseMetaData.functionNoTable, name))
                .toList();
        return new Table(Layout.FUNCTIONS.schema(), rows);
    }

    /** Names of functions, in order. */
    public static List<String> functionNames() {
        return FunctionRegistry.names().stream()
                .filter(name -> name.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c)))
                .sorted()
                .toList();
    }

    public static Table clientInfo(List<String> names) {
        List<List<Datum>> rows = new ArrayList<>();
        for (String name : names.stream().sorted().toList()) {
            rows.add(Layout.CLIENT_INFO.row(name, CLIENT_INFO_LENGTH, "", "kept with the connection"));
        }
        return new Table(Layout.CLIENT_INFO.schema(), rows);
    }
}
