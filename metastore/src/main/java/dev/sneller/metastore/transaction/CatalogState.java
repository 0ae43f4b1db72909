package dev.sneller.metastore.transaction;

import dev.sneller.metastore.Catalog;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.Definition;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.Position;
import dev.sneller.table.ObjectId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Live objects by id and by name, and where others were dropped. Immutable. */
final class CatalogState implements Catalog {
    private record Name(ObjectId parent, ObjectKind.Namespace namespace, String name) {
        static Name of(CatalogObject object) {
            return new Name(object.parent(), object.kind().namespace(), object.name());
        }
    }

    /** What every warehouse begins with. */
    static final CatalogState INITIAL = new CatalogState(HashTrie.empty(), HashTrie.empty(), HashTrie.empty())
            .plus(initial(DEFAULT_DATABASE, ObjectKind.DATABASE, WAREHOUSE, "SNELLER"))
            .plus(initial(DEFAULT_SCHEMA, ObjectKind.SCHEMA, DEFAULT_DATABASE, "PUBLIC"));

    private final HashTrie<ObjectId, CatalogObject> objects;
    private final HashTrie<Name, CatalogObject> names;
    private final HashTrie<ObjectId, Position> dropped;

    private CatalogState(
            HashTrie<ObjectId, CatalogObject> objects,
            HashTrie<Name, CatalogObject> names,
            HashTrie<ObjectId, Position> dropped) {
        this.objects = objects;
        this.names = names;
        this.dropped = dropped;
    }

    private static CatalogObject initial(ObjectId id, ObjectKind kind, ObjectId parent, String name) {
        return new CatalogObject(id, kind, parent, name, 1, Definition.EMPTY, Position.ORIGIN);
    }

    @Override
    public Optional<CatalogObject> find(ObjectId parent, String name, ObjectKind.Namespace namespace) {
        return Optional.ofNullable(names.get(new Name(parent, namespace, name)));
    }

    @Override
    public Optional<CatalogObject> object(ObjectId id) {
        return Optional.ofNullable(objects.get(id));
    }

    @Override
    public Stream<CatalogObject> children(ObjectId parent, ObjectKind kind) {
        return children(parent)
                .filter(object -> object.kind() == kind)
                .sorted(Comparator.comparing(CatalogObject::name));
    }

    /** Of any kind, in no particular order. */
    Stream<CatalogObject> children(ObjectId parent) {
        return objects.values().filter(object -> object.parent().equals(parent));
    }

    /** Where an object was dropped; empty when it is live or never was. */
    Optional<Position> dropped(ObjectId id) {
        return Optional.ofNullable(dropped.get(id));
    }

    CatalogState plus(CatalogObject object) {
        return new CatalogState(objects.plus(object.id(), object), names.plus(Name.of(object), object), dropped);
    }

    /** With another version of a live object. */
    CatalogState replaced(CatalogObject before, CatalogObject after) {
        return new CatalogState(
                objects.plus(after.id(), after), names.minus(Name.of(before)).plus(Name.of(after), after), dropped);
    }

    CatalogState minus(CatalogObject object, Position at) {
        return new CatalogState(
                objects.minus(object.id()), names.minus(Name.of(object)), dropped.plus(object.id(), at));
    }
}
