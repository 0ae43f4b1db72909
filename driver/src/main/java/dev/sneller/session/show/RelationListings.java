package dev.sneller.session.show;

import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.session.Session;
import dev.sneller.session.catalog.Details;
import dev.sneller.session.catalog.ViewDefinition;
import dev.sneller.session.ddl.ViewText;
import dev.sneller.table.TableStatistics;
import dev.sneller.type.Datum;
import java.util.List;

/** SHOW TABLES, VIEWS, OBJECTS. */
final class RelationListings {
    private static final List<String> TERSE = List.of("created_on", "name", "kind", "database_name", "schema_name");

    static final Listing TABLES = new Listing(
            RowLayout.of(
                    "@created_on",
                    "name",
                    "database_name",
                    "schema_name",
                    "kind",
                    "comment",
                    "cluster_by",
                    "#rows",
                    "#bytes",
                    "owner",
                    "retention_time",
                    "automatic_clustering",
                    "change_tracking",
                    "is_external",
                    "enable_schema_evolution",
                    "owner_role_type",
                    "is_event",
                    "is_hybrid",
                    "is_iceberg",
                    "is_dynamic",
                    "is_immutable"),
            "name",
            TERSE,
            context -> context.relations(ObjectKind.TABLE).map(table -> table(context, table)));

    static final Listing VIEWS = new Listing(
            RowLayout.of(
                    "@created_on",
                    "name",
                    "reserved",
                    "database_name",
                    "schema_name",
                    "owner",
                    "comment",
                    "text",
                    "is_secure",
                    "is_materialized",
                    "owner_role_type",
                    "change_tracking",
                    "kind"),
            "name",
            TERSE,
            context -> context.relations(ObjectKind.VIEW).map(view -> view(context, view)));

    static final Listing OBJECTS = new Listing(
            RowLayout.of(
                    "@created_on",
                    "name",
                    "database_name",
                    "schema_name",
                    "kind",
                    "comment",
                    "cluster_by",
                    "#rows",
                    "#bytes",
                    "owner",
                    "retention_time",
                    "owner_role_type"),
            "name",
            TERSE,
            context -> context.relations(ObjectKind.TABLE, ObjectKind.VIEW).map(relation -> object(context, relation)));

    private RelationListings() {}

    private static List<Datum> table(ShowContext context, CatalogObject table) {
        TableStatistics statistics = context.snapshot().manifest(table.id()).statistics();
        Details details = Details.of(table.definition().details());
        return TABLES.layout()
                .row(
                        ShowContext.created(table),
                        table.name(),
                        context.databaseOf(table),
                        context.schemaOf(table),
                        details.isTemporary() ? "TEMPORARY" : "TABLE",
                        details.text(Details.COMMENT),
                        details.text(Details.CLUSTER_BY),
                        statistics.rows(),
                        statistics.bytes(),
                        Session.USER,
                        "1",
                        "OFF",
                        "OFF",
                        "N",
                        "N",
                        "ROLE",
                        "N",
                        "N",
                        "N",
                        "N",
                        "N");
    }

    private static List<Datum> view(ShowContext context, CatalogObject view) {
        ViewDefinition definition = ViewDefinition.of(view);
        return VIEWS.layout()
                .row(
                        ShowContext.created(view),
                        view.name(),
                        "",
                        context.databaseOf(view),
                        context.schemaOf(view),
                        Session.USER,
                        definition.comment(),
                        ViewText.of(view),
                        String.valueOf(definition.secure()),
                        "false",
                        "ROLE",
                        "OFF",
                        "VIEW");
    }

    private static List<Datum> object(ShowContext context, CatalogObject relation) {
        boolean isTable = relation.kind() == ObjectKind.TABLE;
        TableStatistics statistics =
                isTable ? context.snapshot().manifest(relation.id()).statistics() : null;
        Details details = Details.of(relation.definition().details());
        return OBJECTS.layout()
                .row(
                        ShowContext.created(relation),
                        relation.name(),
                        context.databaseOf(relation),
                        context.schemaOf(relation),
                        relation.kind().name(),
                        details.text(Details.COMMENT),
                        details.text(Details.CLUSTER_BY),
                        isTable ? statistics.rows() : null,
                        isTable ? statistics.bytes() : null,
                        Session.USER,
                        isTable ? "1" : null,
                        "ROLE");
    }
}
