package dev.sneller.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.Statement;
import java.util.List;

/** USE: warehouses and roles are accepted without effect; there is one database with one schema. */
final class UsePlan {
    private static final List<String> HERE = List.of("SNELLER", "PUBLIC", "SNELLER.PUBLIC");

    private UsePlan() {}

    static StatementPlan of(Statement.Use statement) {
        boolean withoutEffect =
                statement.kind().equals("WAREHOUSE") || statement.kind().equals("ROLE");
        if (!withoutEffect && !HERE.contains(statement.name().toString())) {
            throw new SnellerException(
                    ErrorCode.SCHEMA_NOT_FOUND,
                    "no database or schema "
                            + SnellerException.quote(statement.name().toString()) + "; there is SNELLER.PUBLIC",
                    statement.name().position(),
                    null);
        }
        return execution -> new CountResult(0);
    }
}
