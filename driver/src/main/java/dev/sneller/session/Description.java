package dev.sneller.session;

import dev.sneller.metastore.Catalog;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.Snapshot;
import dev.sneller.session.catalog.Details;
import dev.sneller.session.information.InformationSchema;
import dev.sneller.session.show.KeyListings;
import dev.sneller.session.show.RelationColumns;
import dev.sneller.sql.relation.CurrentNames;
import dev.sneller.type.Schema;
import java.util.List;
import java.util.stream.Stream;

/** What a warehouse holds at one snapshot, as metadata shows it. */
public final class Description {
    /** The schema of every database that describes it. */
    public static final String INFORMATION_SCHEMA = CurrentNames.INFORMATION_SCHEMA;

    private final SnapshotCatalog names;
    private final Catalog catalog;

    Description(Session session, Snapshot snapshot) {
        this.names = session.catalog(snapshot);
        this.catalog = snapshot.catalog();
    }

    public Stream<CatalogObject> databases() {
        return catalog.children(Catalog.WAREHOUSE, ObjectKind.DATABASE);
    }

    public Stream<CatalogObject> schemas(CatalogObject database) {
        return catalog.children(database.id(), ObjectKind.SCHEMA);
    }

    /** Tables, then views, each by name. */
    public Stream<CatalogObject> relations(CatalogObject schema) {
        return Stream.of(ObjectKind.TABLE, ObjectKind.VIEW).flatMap(kind -> catalog.children(schema.id(), kind));
    }

    /** The table or view of exactly this name. */
    public Stream<CatalogObject> relation(CatalogObject schema, String name) {
        return catalog.find(schema.id(), name, ObjectKind.Namespace.RELATIONS).stream();
    }

    /** None of a view whose query cannot be bound any more. */
    public Schema columns(CatalogObject relation) {
        return RelationColumns.of(names, relation);
    }

    /** Columns of the primary key, in the order of the table; none when there is no key. */
    public List<String> primaryKey(CatalogObject table) {
        return KeyListings.keys(table).stream()
                .filter(KeyListings.Key::primary)
                .flatMap(key -> key.columns().stream())
                .toList();
    }

    public String comment(CatalogObject object) {
        return Details.of(object.definition().details()).text(Details.COMMENT);
    }

    /** Names of the tables of INFORMATION_SCHEMA, in order. */
    public List<String> describing() {
        return InformationSchema.names();
    }

    /** Columns of one of {@link #describing}. */
    public Schema describingColumns(String table) {
        return InformationSchema.columns(table).orElseThrow();
    }
}
