package dev.sneller.session.temporary;

import dev.sneller.metastore.Catalog;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.table.ObjectId;
import java.util.Optional;
import java.util.stream.Stream;

/** A catalog in which a session's temporary tables have the names it gave them, before others of these names. Immutable. */
record SessionCatalog(Catalog catalog, TemporaryNames names) implements Catalog {
    @Override
    public Optional<CatalogObject> find(ObjectId parent, String name, ObjectKind.Namespace namespace) {
        Optional<CatalogObject> own =
                namespace == ObjectKind.Namespace.RELATIONS ? own(parent, name) : Optional.empty();
        return own.isPresent() ? own : catalog.find(parent, name, namespace).flatMap(this::shown);
    }

    private Optional<CatalogObject> own(ObjectId parent, String name) {
        return catalog.find(parent, names.stored(name), ObjectKind.Namespace.RELATIONS)
                .flatMap(this::shown);
    }

    @Override
    public Optional<CatalogObject> object(ObjectId id) {
        return catalog.object(id).flatMap(this::shown);
    }

    @Override
    public Stream<CatalogObject> children(ObjectId parent, ObjectKind kind) {
        return catalog.children(parent, kind)
                .filter(object -> !isHidden(object))
                .flatMap(object -> shown(object).stream());
    }

    private boolean isHidden(CatalogObject object) {
        return object.kind().namespace() == ObjectKind.Namespace.RELATIONS
                && !names.isOwn(object.name())
                && own(object.parent(), object.name()).isPresent();
    }

    private Optional<CatalogObject> shown(CatalogObject object) {
        return names.shown(object.name()).map(name -> name.equals(object.name()) ? object : object.renamed(name));
    }
}
