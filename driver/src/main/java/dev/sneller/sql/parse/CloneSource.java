package dev.sneller.sql.parse;

import java.util.Optional;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSnapshot;

/**
 * What is cloned.
 *
 * @param past the name with AT or BEFORE behind it; empty = as it is now
 */
public record CloneSource(ObjectName name, Optional<SqlSnapshot> past) {
    /** @param source a name, or one at an earlier time */
    public static CloneSource of(SqlNode source) {
        return source instanceof SqlSnapshot past
                ? new CloneSource(ObjectName.of((SqlIdentifier) past.getTableRef()), Optional.of(past))
                : new CloneSource(ObjectName.of((SqlIdentifier) source), Optional.empty());
    }
}
