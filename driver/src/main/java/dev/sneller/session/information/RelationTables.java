package dev.sneller.session.information;

import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.session.Session;
import dev.sneller.session.catalog.Details;
import dev.sneller.session.catalog.ViewDefinition;
import dev.sneller.session.ddl.ViewText;
import dev.sneller.session.show.RowLayout;
import dev.sneller.session.show.ShowContext;
import dev.sneller.sql.relation.CurrentNames;
import dev.sneller.table.TableStatistics;
import dev.sneller.type.Datum;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** TABLES, VIEWS. */
final class RelationTables {
    static final InformationTable TABLES = new InformationTable(
            "TABLES",
            RowLayout.of(
                    "TABLE_CATALOG",
                    "TABLE_SCHEMA",
                    "TABLE_NAME",
                    "TABLE_OWNER",
                    "TABLE_TYPE",
                    "IS_TRANSIENT",
                    "CLUSTERING_KEY",
                    "#ROW_COUNT",
                    "#BYTES",
                    "#RETENTION_TIME",
                    "SELF_REFERENCING_COLUMN_NAME",
                    "REFERENCE_GENERATION",
                    "USER_DEFINED_TYPE_CATALOG",
                    "USER_DEFINED_TYPE_SCHEMA",
                    "USER_DEFINED_TYPE_NAME",
                    "IS_INSERTABLE_INTO",
                    "IS_TYPED",
                    "COMMIT_ACTION",
                    "@CREATED",
                    "@LAST_ALTERED",
                    "@LAST_DDL",
                    "LAST_DDL_BY",
                    "AUTO_CLUSTERING_ON",
                    "COMMENT",
                    "IS_TEMPORARY",
                    "IS_ICEBERG",
                    "IS_DYNAMIC"),
            RelationTables::tables);

    static final InformationTable VIEWS = new InformationTable(
            "VIEWS",
            RowLayout.of(
                    "TABLE_CATALOG",
                    "TABLE_SCHEMA",
                    "TABLE_NAME",
                    "TABLE_OWNER",
                    "VIEW_DEFINITION",
                    "CHECK_OPTION",
                    "IS_UPDATABLE",
                    "INSERTABLE_INTO",
                    "IS_SECURE",
                    "@CREATED",
                    "@LAST_ALTERED",
                    "@LAST_DDL",
                    "LAST_DDL_BY",
                    "COMMENT"),
            context -> context.relations(ObjectKind.VIEW).map(view -> view(context, view)));

    private RelationTables() {}

    private static Stream<List<Datum>> tables(ShowContext context) {
        Stream<List<Datum>> stored = context.relations(ObjectKind.TABLE, ObjectKind.VIEW)
                .map(relation -> relation.kind() == ObjectKind.TABLE
                        ? table(context, relation)
                        : viewAsTable(context, relation));
        Stream<List<Datum>> described = context.databases()
                .flatMap(database -> InformationSchema.names().stream()
                        .map(name -> TABLES.layout()
                                .row(database.name(), CurrentNames.INFORMATION_SCHEMA, name, null, "VIEW", "NO")));
        return Stream.concat(stored, described);
    }

    private static List<Datum> table(ShowContext context, CatalogObject table) {
        TableStatistics statistics = context.snapshot().manifest(table.id()).statistics();
        Details details = Details.of(table.definition().details());
        String clustering = details.text(Details.CLUSTER_BY);
        Instant created = ShowContext.created(table);
        return TABLES.layout()
                .row(
                        context.databaseOf(table),
                        context.schemaOf(table),
                        table.name(),
                        Session.USER,
                        details.isTemporary() ? "TEMPORARY TABLE" : "BASE TABLE",
                        "NO",
                        clustering.isEmpty() ? null : clustering,
                        statistics.rows(),
                        statistics.bytes(),
                        1,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "YES",
                        "YES",
                        null,
                        created,
                        created,
                        created,
                        Session.USER,
                        "NO",
                        details.text(Details.COMMENT),
                        "NO",
                        "NO",
                        "NO");
    }

    private static List<Datum> viewAsTable(ShowContext context, CatalogObject view) {
        Instant created = ShowContext.created(view);
        return TABLES.layout()
                .row(
                        context.databaseOf(view),
                        context.schemaOf(view),
                        view.name(),
                        Session.USER,
                        "VIEW",
                        "NO",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "NO",
                        "YES",
                        null,
                        created,
                        created,
                        created,
                        Session.USER,
                        "NO",
                        ViewDefinition.of(view).comment());
    }

    private static List<Datum> view(ShowContext context, CatalogObject view) {
        ViewDefinition definition = ViewDefinition.of(view);
        Instant created = ShowContext.created(view);
        return VIEWS.layout()
                .row(
                        context.databaseOf(view),
                        context.schemaOf(view),
                        view.name(),
                        Session.USER,
                        ViewText.of(view),
                        "NONE",
                        "NO",
                        "NO",
                        definition.secure() ? "YES" : "NO",
                        created,
                        created,
                        created,
                        Session.USER,
                        definition.comment());
    }
}
