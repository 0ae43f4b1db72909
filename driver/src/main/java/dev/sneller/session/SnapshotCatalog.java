package dev.sneller.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.ingest.DocumentKeys;
import dev.sneller.ingest.RawFiles;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.Snapshot;
import dev.sneller.session.catalog.ViewDefinition;
import dev.sneller.session.ddl.TableDetails;
import dev.sneller.sql.relation.CurrentNames;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.table.ObjectId;
import dev.sneller.table.TableName;
import dev.sneller.type.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;

/** Names as one snapshot knows them, and what the session adds to them. */
public final class SnapshotCatalog implements CatalogView {
    private final Snapshot snapshot;
    private final RawFiles files;
    private final NameLookup lookup;
    private final Function<List<String>, Optional<Listing>> listings;
    private final LongFunction<Snapshot> history;

    /**
     * @param history earlier versions of the warehouse
     * @param listings rows that the session brings, by absolute name
     */
    public SnapshotCatalog(
            Snapshot snapshot,
            LongFunction<Snapshot> history,
            RawFiles files,
            CurrentNames current,
            Function<List<String>, Optional<Listing>> listings) {
        this.snapshot = snapshot;
        this.history = history;
        this.files = files;
        this.lookup = new NameLookup(snapshot.catalog(), current);
        this.listings = listings;
    }

    @Override
    public CurrentNames current() {
        return lookup.current();
    }

    /** The names of tables, views, schemas and databases. */
    public NameLookup lookup() {
        return lookup;
    }

    @Override
    public Optional<Relation> relation(List<String> name) {
        Optional<Relation> stored = lookup.relation(name).map(this::relation);
        return stored.isPresent()
                ? stored
                : listings.apply(lookup.current().absolute(name)).map(listing -> listing);
    }

    private Relation relation(CatalogObject object) {
        return object.kind() == ObjectKind.VIEW ? view(object) : table(object);
    }

    private View view(CatalogObject object) {
        ViewDefinition view = ViewDefinition.of(object);
        List<String> path = lookup.path(object);
        CurrentNames inside = new CurrentNames(path.get(0), path.get(1));
        return new View(
                object.id(),
                object.schemaVersion(),
                path,
                view.query(),
                view.columns(),
                new SnapshotCatalog(snapshot, history, files, inside, listings));
    }

    @Override
    public Optional<Table> past(List<String> name, long version) {
        return lookup.relation(name).map(object -> past(object, version));
    }

    private Table past(CatalogObject now, long version) {
        String name = String.join(".", lookup.path(now));
        if (now.kind() != ObjectKind.TABLE) {
            throw new SnellerException(
                    ErrorCode.UNSUPPORTED, "AT and BEFORE of a view are not supported yet; " + name + " is one");
        }
        Snapshot then = history.apply(version);
        CatalogObject object = then.catalog()
                .object(now.id())
                .orElseThrow(() -> new SnellerException(
                        ErrorCode.NOT_SET, "table " + name + " was created after that time. Choose a later one"));
        return table(object, then, version);
    }

    private Table table(CatalogObject object) {
        return table(object, snapshot, TableName.PINNED);
    }

    private static Table table(CatalogObject object, Snapshot snapshot, long version) {
        String shown = version == TableName.PINNED ? object.name() : object.name() + " AT (VERSION => " + version + ')';
        TableName name = new TableName(object.id(), object.schemaVersion(), shown, version);
        Schema schema = object.definition().schema();
        return new Table(
                name,
                schema,
                snapshot.manifest(object.id()).statistics(),
                TableDetails.of(object.definition().details()).defaults(schema, object.id()));
    }

    /** The schema a name's object is in or would be in; empty when there is no such schema. */
    public Optional<ObjectId> schema(List<String> name) {
        return lookup.schema(name).map(CatalogObject::id);
    }

    @Override
    public Optional<ObjectId> sequence(List<String> name) {
        return lookup.find(name, ObjectKind.Namespace.SEQUENCES).map(CatalogObject::id);
    }

    @Override
    public List<String> tableNames() {
        return lookup.schema(List.of("")).stream()
                .flatMap(schema -> List.of(ObjectKind.TABLE, ObjectKind.VIEW).stream()
                        .flatMap(kind -> snapshot.catalog().children(schema.id(), kind)))
                .map(CatalogObject::name)
                .toList();
    }

    @Override
    public List<String> documentKeys(String pattern) {
        return DocumentKeys.sample(files, pattern);
    }
}
