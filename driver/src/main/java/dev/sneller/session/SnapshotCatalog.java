package dev.sneller.session;

import dev.sneller.ingest.DocumentKeys;
import dev.sneller.ingest.RawFiles;
import dev.sneller.metastore.Catalog;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.Snapshot;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.table.ObjectId;
import dev.sneller.table.TableName;
import java.util.List;
import java.util.Optional;

/** Names as one snapshot knows them, looked up from the schema PUBLIC. */
public final class SnapshotCatalog implements CatalogView {
    private final Snapshot snapshot;
    private final RawFiles files;

    public SnapshotCatalog(Snapshot snapshot, RawFiles files) {
        this.snapshot = snapshot;
        this.files = files;
    }

    @Override
    public Optional<Table> table(List<String> name) {
        return object(name).map(this::table);
    }

    private Table table(CatalogObject object) {
        TableName name = new TableName(object.id(), Math.toIntExact(object.schemaVersion()), object.name());
        return new Table(
                name,
                object.definition().schema(),
                snapshot.manifest(object.id()).statistics());
    }

    private Optional<CatalogObject> object(List<String> name) {
        return schema(name)
                .flatMap(schema ->
                        snapshot.catalog().find(schema, name.get(name.size() - 1), ObjectKind.Namespace.RELATIONS));
    }

    /** The schema a name's object is in or would be in; empty when there is no such schema. */
    public Optional<ObjectId> schema(List<String> name) {
        Catalog catalog = snapshot.catalog();
        return switch (name.size()) {
            case 1 -> Optional.of(Catalog.DEFAULT_SCHEMA);
            case 2 -> schema(Catalog.DEFAULT_DATABASE, name.get(0));
            default ->
                catalog.find(Catalog.WAREHOUSE, name.get(0), ObjectKind.Namespace.DATABASES)
                        .flatMap(database -> schema(database.id(), name.get(1)));
        };
    }

    private Optional<ObjectId> schema(ObjectId database, String name) {
        return snapshot.catalog()
                .find(database, name, ObjectKind.Namespace.SCHEMAS)
                .map(CatalogObject::id);
    }

    @Override
    public List<String> tableNames() {
        return snapshot.catalog()
                .children(Catalog.DEFAULT_SCHEMA, ObjectKind.TABLE)
                .map(CatalogObject::name)
                .toList();
    }

    @Override
    public List<String> documentKeys(String pattern) {
        return DocumentKeys.sample(files, pattern);
    }
}
