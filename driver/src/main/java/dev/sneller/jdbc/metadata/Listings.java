package dev.sneller.jdbc.metadata;

import dev.sneller.expression.FunctionRegistry;
import dev.sneller.metastore.Catalog;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.Snapshot;
import dev.sneller.type.Datum;
import java.sql.DatabaseMetaData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What one snapshot has, as metadata rows in the specification's order. Names are exact or patterns, as java.sql says for each argument. */
public final class Listings {
    /** The one database. */
    public static final String CATALOG = "SNELLER";
    /** The one schema. */
    public static final String SCHEMA = "PUBLIC";
    /** Every kind that getTables can be asked for. */
    public static final List<String> TABLE_TYPES = List.of("SYSTEM TABLE", "TABLE", "VIEW");

    private static final int CLIENT_INFO_LENGTH = 1024;

    private Listings() {}

    public static Table catalogs() {
        return new Table(Layout.CATALOGS.schema(), List.of(Layout.CATALOGS.row(CATALOG)));
    }

    public static Table schemas(String catalog, String schemaPattern) {
        return isHere(catalog, schemaPattern)
                ? new Table(Layout.SCHEMAS.schema(), List.of(Layout.SCHEMAS.row(SCHEMA, CATALOG)))
                : Layout.SCHEMAS.empty();
    }

    public static Table tableTypes() {
        return new Table(
                Layout.TABLE_TYPES.schema(),
                TABLE_TYPES.stream().map(type -> Layout.TABLE_TYPES.row(type)).toList());
    }

    /** @param types of {@link #TABLE_TYPES}, null for all */
    public static Table tables(
            Snapshot snapshot, String catalog, String schemaPattern, String tablePattern, String[] types) {
        if (!isHere(catalog, schemaPattern)) {
            return Layout.TABLES.empty();
        }
        List<String> wanted = types == null ? TABLE_TYPES : Arrays.asList(types);
        List<List<Datum>> rows = relations(snapshot, tablePattern)
                .filter(relation -> wanted.contains(relation.kind().name()))
                .map(relation -> Layout.TABLES.row(
                        CATALOG, SCHEMA, relation.name(), relation.kind().name(), "", null, null, null, null, null))
                .toList();
        return new Table(Layout.TABLES.schema(), rows);
    }

    public static Table columns(
            Snapshot snapshot, String catalog, String schemaPattern, String tablePattern, String columnPattern) {
        if (!isHere(catalog, schemaPattern)) {
            return Layout.COLUMNS.empty();
        }
        MetadataPattern columns = MetadataPattern.of(columnPattern);
        List<List<Datum>> rows = relations(snapshot, tablePattern)
                .flatMap(relation -> ColumnRows.of(CATALOG, SCHEMA, relation, columns))
                .toList();
        return new Table(Layout.COLUMNS.schema(), rows);
    }

    /** Tables and views whose name fits, by kind and name; a name without wildcards is looked up and not searched for. */
    private static Stream<CatalogObject> relations(Snapshot snapshot, String pattern) {
        Catalog catalog = snapshot.catalog();
        if (MetadataPattern.isName(pattern)) {
            return catalog.find(Catalog.DEFAULT_SCHEMA, pattern, ObjectKind.Namespace.RELATIONS).stream();
        }
        MetadataPattern names = MetadataPattern.of(pattern);
        return Stream.of(ObjectKind.TABLE, ObjectKind.VIEW)
                .flatMap(kind -> catalog.children(Catalog.DEFAULT_SCHEMA, kind))
                .filter(relation -> names.matches(relation.name()));
    }

    /** The functions that have a name a call can be written with; operators have none. */
    public static Table functions(String catalog, String schemaPattern, String namePattern) {
        if (!isHere(catalog, schemaPattern)) {
            return Layout.FUNCTIONS.empty();
        }
        MetadataPattern names = MetadataPattern.of(namePattern);
        List<List<Datum>> rows = functionNames().stream()
                .filter(names::matches)
                .map(name ->
                        Layout.FUNCTIONS.row(CATALOG, SCHEMA, name, "built in", DatabaseMetaData.functionNoTable, name))
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

    /** Null asks for any; an empty name for things without catalog or schema, of which there are none. */
    private static boolean isHere(String catalog, String schemaPattern) {
        return (catalog == null || catalog.equals(CATALOG))
                && MetadataPattern.of(schemaPattern).matches(SCHEMA);
    }
}
