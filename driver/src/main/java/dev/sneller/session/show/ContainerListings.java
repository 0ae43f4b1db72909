package dev.sneller.session.show;

import dev.sneller.metastore.Catalog;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.session.Session;
import dev.sneller.session.catalog.Details;
import dev.sneller.sql.relation.CurrentNames;
import dev.sneller.type.Datum;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** SHOW DATABASES, SHOW SCHEMAS. */
final class ContainerListings {
    static final Listing DATABASES = new Listing(
            RowLayout.of(
                    "@created_on",
                    "name",
                    "is_default",
                    "is_current",
                    "origin",
                    "owner",
                    "comment",
                    "options",
                    "retention_time",
                    "kind",
                    "database_name",
                    "schema_name"),
            "name",
            List.of("created_on", "name", "kind", "database_name", "schema_name"),
            context -> context.catalog()
                    .children(Catalog.WAREHOUSE, ObjectKind.DATABASE)
                    .map(database -> database(context, database)));

    static final Listing SCHEMAS = new Listing(
            RowLayout.of(
                    "@created_on",
                    "name",
                    "is_default",
                    "is_current",
                    "database_name",
                    "owner",
                    "comment",
                    "options",
                    "retention_time",
                    "owner_role_type",
                    "kind",
                    "schema_name"),
            "name",
            List.of("created_on", "name", "kind", "database_name", "schema_name"),
            context -> context.databases().flatMap(database -> schemas(context, database)));

    private ContainerListings() {}

    private static List<Datum> database(ShowContext context, CatalogObject database) {
        return DATABASES
                .layout()
                .row(
                        ShowContext.created(database),
                        database.name(),
                        "N",
                        yes(database.name().equals(context.lookup().current().database())),
                        "",
                        Session.USER,
                        Details.of(database.definition().details()).text(Details.COMMENT),
                        "",
                        "1",
                        "STANDARD");
    }

    /** The database's schemas and the one that describes it, by name. */
    private static Stream<List<Datum>> schemas(ShowContext context, CatalogObject database) {
        Stream<List<Datum>> stored = context.catalog()
                .children(database.id(), ObjectKind.SCHEMA)
                .map(schema -> schema(
                        context,
                        database,
                        ShowContext.created(schema),
                        schema.name(),
                        Details.of(schema.definition().details()).text(Details.COMMENT)));
        List<Datum> describing = schema(
                context,
                database,
                ShowContext.created(database),
                CurrentNames.INFORMATION_SCHEMA,
                "what this database holds, as tables");
        return Stream.concat(Stream.of(describing), stored);
    }

    private static List<Datum> schema(
            ShowContext context, CatalogObject database, Instant created, String name, String comment) {
        CurrentNames current = context.lookup().current();
        boolean isCurrent = database.name().equals(current.database()) && name.equals(current.schema());
        return SCHEMAS.layout()
                .row(
                        created,
                        name,
                        "N",
                        yes(isCurrent),
                        database.name(),
                        name.equals(CurrentNames.INFORMATION_SCHEMA) ? "" : Session.USER,
                        comment,
                        "",
                        "1",
                        "ROLE");
    }

    private static String yes(boolean is) {
        return is ? "Y" : "N";
    }
}
