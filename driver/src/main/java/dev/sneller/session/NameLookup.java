package dev.sneller.session;

import dev.sneller.metastore.Catalog;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.sql.relation.CurrentNames;
import dev.sneller.table.ObjectId;
import java.util.List;
import java.util.Optional;

/**
 * What names of one to three parts mean in one catalog: {@code database.schema.object}, a schema of the current database, or an object of
 * the current schema and then of PUBLIC.
 */
public record NameLookup(Catalog catalog, CurrentNames current) {
    /** The table or view of this name. */
    public Optional<CatalogObject> relation(List<String> name) {
        return find(name, ObjectKind.Namespace.RELATIONS);
    }

    /** The object of this name among those that share names with it. */
    public Optional<CatalogObject> find(List<String> name, ObjectKind.Namespace namespace) {
        String simple = name.get(name.size() - 1);
        Optional<CatalogObject> found = schema(name).flatMap(schema -> catalog.find(schema.id(), simple, namespace));
        return found.isPresent() || name.size() > 1
                ? found
                : schema(current.database(), CurrentNames.PUBLIC)
                        .flatMap(schema -> catalog.find(schema.id(), simple, namespace));
    }

    /** The table or view whose name a new one of this name would take; nothing is searched beyond its schema. */
    public Optional<CatalogObject> holder(List<String> name) {
        return schema(name)
                .flatMap(
                        schema -> catalog.find(schema.id(), name.get(name.size() - 1), ObjectKind.Namespace.RELATIONS));
    }

    /** The schema that an object of this name is in first, or would be created in; empty when there is no such schema. */
    public Optional<CatalogObject> schema(List<String> name) {
        List<String> absolute = current.absolute(name);
        return schema(absolute.get(0), absolute.get(1));
    }

    /** The schema of this name of one or two parts. */
    public Optional<CatalogObject> schemaNamed(List<String> name) {
        return name.size() == 1 ? schema(current.database(), name.get(0)) : schema(name.get(0), name.get(1));
    }

    public Optional<CatalogObject> database(String name) {
        return catalog.find(Catalog.WAREHOUSE, name, ObjectKind.Namespace.DATABASES);
    }

    private Optional<CatalogObject> schema(String database, String name) {
        return database(database).flatMap(parent -> catalog.find(parent.id(), name, ObjectKind.Namespace.SCHEMAS));
    }

    /** Database, schema and name of an object in a schema, as they are now. */
    public List<String> path(CatalogObject object) {
        CatalogObject schema = catalog.object(object.parent()).orElseThrow();
        return List.of(database(schema).name(), schema.name(), object.name());
    }

    /** The database a schema is in. */
    public CatalogObject database(CatalogObject schema) {
        ObjectId parent = schema.parent();
        return catalog.object(parent).orElseThrow();
    }
}
