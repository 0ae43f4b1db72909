package dev.sneller.session;

import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import java.util.List;

/**
 * A statement that was parsed, checked and, where it is a query, planned; runs any number of times with other binds. Immutable.
 *
 * @param sql the text
 * @param returnsRows whether it yields rows; else it yields an update count
 * @param output columns of the rows; empty when there are none
 * @param parameterTypes types of the {@code ?} in order
 */
public record Prepared(
        String sql, boolean returnsRows, Schema output, List<LogicalType> parameterTypes, StatementPlan plan) {
    public Prepared {
        parameterTypes = List.copyOf(parameterTypes);
    }
}
