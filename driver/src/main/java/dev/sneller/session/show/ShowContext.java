package dev.sneller.session.show;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.Catalog;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.Snapshot;
import dev.sneller.session.NameLookup;
import dev.sneller.session.Session;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.catalog.ShowStatement.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one listing looks at.
 *
 * @param scope null when none is given: the current schema, or database
 */
public record ShowContext(Session session, Snapshot snapshot, NameLookup lookup, Scope scope) {
    private static final int TIME_SHIFT = 16;

    public Catalog catalog() {
        return lookup.catalog();
    }

    /** Databases asked for. */
    public Stream<CatalogObject> databases() {
        if (isAccount()) {
            return catalog().children(Catalog.WAREHOUSE, ObjectKind.DATABASE);
        }
        if (scope == null || scope.name() == null) {
            return lookup.database(lookup.current().database()).stream();
        }
        ObjectName name = scope.name();
        return Stream.of(lookup.database(name.simple()).orElseThrow(() -> missing("database", name)));
    }

    /** Schemas asked for, by database and name. */
    public Stream<CatalogObject> schemas() {
        boolean ofDatabases =
                isAccount() || scope != null && scope.level().equals("DATABASE") || scope != null && isNameOfDatabase();
        if (ofDatabases) {
            return databases().flatMap(database -> catalog().children(database.id(), ObjectKind.SCHEMA));
        }
        if (scope == null || scope.name() == null) {
            return lookup.schema(List.of("")).stream();
        }
        return Stream.of(lookup.schemaNamed(scope.name().parts()).orElseThrow(() -> missing("schema", scope.name())));
    }

    /** {@code IN x}: a schema of this name, else a database. */
    private boolean isNameOfDatabase() {
        return scope.level().isEmpty()
                && scope.name() != null
                && scope.name().parts().size() == 1
                && lookup.schemaNamed(scope.name().parts()).isEmpty()
                && lookup.database(scope.name().simple()).isPresent();
    }

    private boolean isAccount() {
        return scope != null && scope.level().equals("ACCOUNT");
    }

    /** Tables and views asked for: one that is named, or all of the schemas. */
    public Stream<CatalogObject> relations(ObjectKind... kinds) {
        Optional<CatalogObject> named = namedRelation();
        return named.isPresent()
                ? named.stream()
                : schemas()
                        .flatMap(schema ->
                                Stream.of(kinds).flatMap(kind -> catalog().children(schema.id(), kind)));
    }

    private Optional<CatalogObject> namedRelation() {
        if (scope == null || scope.name() == null) {
            return Optional.empty();
        }
        boolean isRelation = scope.level().equals("TABLE") || scope.level().equals("VIEW");
        Optional<CatalogObject> found = lookup.relation(scope.name().parts());
        if (isRelation && found.isEmpty()) {
            throw new SnellerException(
                    ErrorCode.TABLE_NOT_FOUND,
                    "there is no table " + SnellerException.quote(scope.name().toString()),
                    scope.name().position(),
                    null);
        }
        return isRelation ? found : Optional.empty();
    }

    private static SnellerException missing(String kind, ObjectName name) {
        return new SnellerException(
                ErrorCode.SCHEMA_NOT_FOUND,
                "there is no " + kind + ' ' + SnellerException.quote(name.toString()),
                name.position(),
                null);
    }

    /** Name of the schema an object is in. */
    public String schemaOf(CatalogObject object) {
        return lookup.path(object).get(1);
    }

    /** Name of the database an object of a schema is in. */
    public String databaseOf(CatalogObject object) {
        return lookup.path(object).get(0);
    }

    /** When an object was created, from its id; null for what every warehouse begins with. */
    public static Instant created(CatalogObject object) {
        long millis = object.id().value().getMostSignificantBits() >>> TIME_SHIFT;
        return millis == 0 ? null : Instant.ofEpochMilli(millis);
    }
}
