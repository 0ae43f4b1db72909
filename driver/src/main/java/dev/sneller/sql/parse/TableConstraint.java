package dev.sneller.sql.parse;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNodeList;

/**
 * What is said about several columns of a table. Nothing enforces it.
 *
 * @param name empty when none was given
 * @param columns it is about; none for CHECK
 * @param text as written
 */
public record TableConstraint(Kind kind, String name, List<String> columns, String text) {
    /** What is said. */
    public enum Kind {
        PRIMARY_KEY,
        UNIQUE,
        FOREIGN_KEY,
        CHECK
    }

    public TableConstraint {
        columns = List.copyOf(columns);
    }

    /** @param name or null */
    public static TableConstraint of(Kind kind, SqlIdentifier name, SqlNodeList columns, String text) {
        return new TableConstraint(
                kind,
                name == null ? "" : name.getSimple(),
                columns.stream()
                        .map(column -> ((SqlIdentifier) column).getSimple())
                        .toList(),
                text);
    }
}
