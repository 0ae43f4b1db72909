package dev.sneller.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.relation.CurrentNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** USE: moves the session to a database or schema; warehouses and roles are accepted without effect. */
record UsePlan(Statement.Use statement) implements StatementPlan {
    @Override
    public Result run(Execution execution) {
        Session session = execution.session();
        if (!statement.kind().equals("WAREHOUSE") && !statement.kind().equals("ROLE")) {
            NameLookup lookup =
                    session.catalog(session.transaction().snapshot()).lookup();
            session.use(place(lookup));
        }
        return ChangeResult.done();
    }

    /** Where the session would be. */
    CurrentNames place(NameLookup lookup) {
        ObjectName name = statement.name();
        boolean maybeDatabase = name.parts().size() == 1 && !statement.kind().equals("SCHEMA");
        Optional<CurrentNames> database =
                maybeDatabase ? lookup.database(name.simple()).map(found -> database(found, lookup)) : Optional.empty();
        return database.or(() -> statement.kind().equals("DATABASE") ? Optional.empty() : schema(lookup))
                .orElseThrow(() -> new SnellerException(
                        ErrorCode.SCHEMA_NOT_FOUND,
                        "no "
                                + (statement.kind().isEmpty()
                                        ? "database or schema"
                                        : statement.kind().toLowerCase(Locale.ROOT))
                                + ' ' + SnellerException.quote(name.toString()) + "; SHOW SCHEMAS lists them",
                        name.position(),
                        null));
    }

    /** A database with its schema PUBLIC, or with none. */
    private static CurrentNames database(CatalogObject database, NameLookup lookup) {
        boolean hasPublic = lookup.schemaNamed(List.of(database.name(), CurrentNames.PUBLIC))
                .isPresent();
        return new CurrentNames(database.name(), hasPublic ? CurrentNames.PUBLIC : "");
    }

    private Optional<CurrentNames> schema(NameLookup lookup) {
        List<String> parts = statement.name().parts();
        String database = parts.size() == 1 ? lookup.current().database() : parts.get(0);
        boolean describes = statement.name().simple().equals(CurrentNames.INFORMATION_SCHEMA)
                && lookup.database(database).isPresent();
        return parts.size() <= 2 && (describes || lookup.schemaNamed(parts).isPresent())
                ? Optional.of(new CurrentNames(database, statement.name().simple()))
                : Optional.empty();
    }
}
