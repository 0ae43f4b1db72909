package dev.sneller.session.information;

import dev.sneller.metastore.Catalog;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.session.Session;
import dev.sneller.session.catalog.Details;
import dev.sneller.session.show.RowLayout;
import dev.sneller.session.show.ShowContext;
import dev.sneller.sql.relation.CurrentNames;
import dev.sneller.type.Datum;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** SCHEMATA, DATABASES. */
final class ContainerTables {
    static final InformationTable SCHEMATA = new InformationTable(
            "SCHEMATA",
            RowLayout.of(
                    "CATALOG_NAME",
                    "SCHEMA_NAME",
                    "SCHEMA_OWNER",
                    "IS_TRANSIENT",
                    "IS_MANAGED_ACCESS",
                    "#RETENTION_TIME",
                    "DEFAULT_CHARACTER_SET_CATALOG",
                    "DEFAULT_CHARACTER_SET_SCHEMA",
                    "DEFAULT_CHARACTER_SET_NAME",
                    "SQL_PATH",
                    "@CREATED",
                    "@LAST_ALTERED",
                    "COMMENT"),
            context -> context.databases().flatMap(database -> schemas(context, database)));

    static final InformationTable DATABASES = new InformationTable(
            "DATABASES",
            RowLayout.of(
                    "DATABASE_NAME",
                    "DATABASE_OWNER",
                    "IS_TRANSIENT",
                    "COMMENT",
                    "@CREATED",
                    "@LAST_ALTERED",
                    "#RETENTION_TIME",
                    "TYPE"),
            context -> context.catalog()
                    .children(Catalog.WAREHOUSE, ObjectKind.DATABASE)
                    .map(ContainerTables::database));

    static final InformationTable CATALOG_NAME = new InformationTable(
            "INFORMATION_SCHEMA_CATALOG_NAME",
            RowLayout.of("CATALOG_NAME"),
            context -> context.databases()
                    .map(database -> ContainerTables.CATALOG_NAME.layout().row(database.name())));

    private ContainerTables() {}

    private static Stream<List<Datum>> schemas(ShowContext context, CatalogObject database) {
        Stream<List<Datum>> stored = context.catalog()
                .children(database.id(), ObjectKind.SCHEMA)
                .map(schema -> schema(
                        database,
                        schema.name(),
                        Session.USER,
                        ShowContext.created(schema),
                        Details.of(schema.definition().details()).text(Details.COMMENT)));
        List<Datum> describing = schema(
                database,
                CurrentNames.INFORMATION_SCHEMA,
                null,
                ShowContext.created(database),
                "what this database holds, as tables");
        return Stream.concat(Stream.of(describing), stored);
    }

    private static List<Datum> schema(
            CatalogObject database, String name, String owner, Instant created, String comment) {
        return SCHEMATA.layout()
                .row(database.name(), name, owner, "NO", "NO", 1, null, null, null, null, created, created, comment);
    }

    private static List<Datum> database(CatalogObject database) {
        Instant created = ShowContext.created(database);
        return DATABASES
                .layout()
                .row(
                        database.name(),
                        Session.USER,
                        "NO",
                        Details.of(database.definition().details()).text(Details.COMMENT),
                        created,
                        created,
                        1,
                        "STANDARD");
    }
}
