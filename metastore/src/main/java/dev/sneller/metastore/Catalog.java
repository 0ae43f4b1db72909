package dev.sneller.metastore;

import dev.sneller.table.ObjectId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The names of one snapshot. Immutable; names are compared exactly (folding of case is the SQL layer's). */
public interface Catalog {
    /** The warehouse itself: parent of databases. */
    ObjectId WAREHOUSE = new ObjectId(new UUID(0, 0));

    /** The database {@code SNELLER} that every warehouse begins with. */
    ObjectId DEFAULT_DATABASE = new ObjectId(new UUID(0, 1));

    /** The schema {@code PUBLIC} of that database. */
    ObjectId DEFAULT_SCHEMA = new ObjectId(new UUID(0, 2));

    /** The live object that a name means within one parent. */
    Optional<CatalogObject> find(ObjectId parent, String name, ObjectKind.Namespace namespace);

    /** The live object of this id. */
    Optional<CatalogObject> object(ObjectId id);

    /** Live objects of one parent and kind, by name. */
    Stream<CatalogObject> children(ObjectId parent, ObjectKind kind);
}
