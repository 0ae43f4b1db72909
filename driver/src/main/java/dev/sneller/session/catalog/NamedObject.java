package dev.sneller.session.catalog;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.Catalog;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.session.NameLookup;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.Suggestion;
import dev.sneller.sql.parse.catalog.CatalogStatement.Kind;
import dev.sneller.table.ObjectId;
import java.util.List;
import java.util.Optional;

/** Finds what statements name, and says what is wrong with names that mean nothing or something else. */
final class NamedObject {
    private NamedObject() {}

    /** The object of a kind and name; empty when there is none of that name. */
    static Optional<CatalogObject> find(Kind kind, ObjectName name, NameLookup lookup) {
        Optional<CatalogObject> found = switch (kind) {
            case DATABASE -> name.parts().size() == 1 ? lookup.database(name.simple()) : Optional.empty();
            case SCHEMA -> name.parts().size() <= 2 ? lookup.schemaNamed(name.parts()) : Optional.empty();
            default -> lookup.relation(name.parts());
        };
        found.ifPresent(object -> checkKind(kind, name, object));
        return found;
    }

    private static void checkKind(Kind kind, ObjectName name, CatalogObject object) {
        ObjectKind wanted = objectKind(kind);
        if (object.kind() != wanted) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT,
                    SnellerException.quote(name.toString()) + " is a " + object.kind() + ", not a " + wanted,
                    name.position(),
                    null);
        }
    }

    static ObjectKind objectKind(Kind kind) {
        return switch (kind) {
            case DATABASE -> ObjectKind.DATABASE;
            case SCHEMA -> ObjectKind.SCHEMA;
            case VIEW -> ObjectKind.VIEW;
            case TABLE, COLUMN -> ObjectKind.TABLE;
        };
    }

    /** That there is no such object, with the nearest name. */
    static SnellerException missing(Kind kind, ObjectName name, NameLookup lookup) {
        ErrorCode code =
                kind == Kind.DATABASE || kind == Kind.SCHEMA ? ErrorCode.SCHEMA_NOT_FOUND : ErrorCode.TABLE_NOT_FOUND;
        String hint = Suggestion.nearest(name.simple(), neighbours(kind, name, lookup))
                .map(near -> ". Did you mean " + near + "?")
                .orElse("");
        return new SnellerException(code, "there is no " + kind.of(name.toString()) + hint, name.position(), null);
    }

    private static List<String> neighbours(Kind kind, ObjectName name, NameLookup lookup) {
        Optional<ObjectId> parent = parent(kind, name, lookup);
        return parent.stream()
                .flatMap(id -> lookup.catalog().children(id, objectKind(kind)))
                .map(CatalogObject::name)
                .toList();
    }

    /** What an object of this kind and name is in, or would be in. */
    static Optional<ObjectId> parent(Kind kind, ObjectName name, NameLookup lookup) {
        return switch (kind) {
            case DATABASE -> Optional.of(Catalog.WAREHOUSE);
            case SCHEMA -> {
                String database = name.parts().size() == 1
                        ? lookup.current().database()
                        : name.parts().get(0);
                yield lookup.database(database).map(CatalogObject::id);
            }
            default -> lookup.schema(name.parts()).map(CatalogObject::id);
        };
    }

    /** As {@link #parent}, or the error that there is none. */
    static ObjectId parentOf(Kind kind, ObjectName name, NameLookup lookup) {
        return parent(kind, name, lookup)
                .orElseThrow(() -> new SnellerException(
                        ErrorCode.SCHEMA_NOT_FOUND,
                        "there is no database or schema for " + kind.of(name.toString())
                                + "; create it, or choose another with USE",
                        name.position(),
                        null));
    }

    static SnellerException exists(Kind kind, ObjectName name) {
        return new SnellerException(
                ErrorCode.ALREADY_EXISTS,
                kind.of(name.toString()) + " exists; say OR REPLACE or IF NOT EXISTS",
                name.position(),
                null);
    }
}
