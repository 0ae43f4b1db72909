package dev.sneller.sql.parse;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * MERGE: rows of a table changed, removed or added by what stands in a source. Immutable.
 *
 * @param rows the table, the source and the condition between them
 * @param branches in the order written: the first whose condition is true is taken
 */
public record Merge(RowChange.Rows rows, List<Branch> branches) implements RowChange {
    public Merge {
        branches = List.copyOf(branches);
    }

    @Override
    public <R> R accept(RowChange.Visitor<R> visitor) {
        return visitor.merge(this);
    }

    /** WHEN … THEN …. */
    public sealed interface Branch {
        /** What must be true beside the match, empty for nothing. */
        Optional<QueryNode> condition();
    }

    /** @param byName whether every column gets the value of the source's column of its name; then no assignments are given */
    public record Update(Optional<QueryNode> condition, List<RowChange.Assignment> assignments, boolean byName)
            implements Branch {
        public Update {
            assignments = List.copyOf(assignments);
        }

        /** @param condition or null */
        public static Update of(SqlNode condition, List<SqlIdentifier> columns, List<SqlNode> values, boolean byName) {
            return new Update(optional(condition), RowChange.Assignment.each(columns, values), byName);
        }
    }

    public record Delete(Optional<QueryNode> condition) implements Branch {
        /** @param condition or null */
        public static Delete of(SqlNode condition) {
            return new Delete(optional(condition));
        }
    }

    /**
     * A new row.
     *
     * @param columns the table's columns in the order of the values; empty for all of them
     * @param values may be DEFAULT
     * @param byName as of {@link Update}
     */
    public record Insert(
            Optional<QueryNode> condition, List<ObjectName> columns, List<QueryNode> values, boolean byName)
            implements Branch {
        public Insert {
            columns = List.copyOf(columns);
            values = List.copyOf(values);
        }

        /** @param condition or null */
        public static Insert of(SqlNode condition, SqlNodeList columns, SqlNodeList values, boolean byName) {
            return new Insert(
                    optional(condition),
                    ObjectName.each(columns),
                    values.stream().map(QueryNode::of).toList(),
                    byName);
        }
    }

    private static Optional<QueryNode> optional(SqlNode condition) {
        return Optional.ofNullable(condition).map(QueryNode::of);
    }

    /**
     * Refuses actions that do not fit their WHEN.
     *
     * @param misplaced whether NOT stands where the action needs a match, or lacks where it needs none
     */
    public static void checkMatched(boolean misplaced, SqlParserPos action) {
        if (misplaced) {
            throw new SnellerException(
                    ErrorCode.SYNTAX_ERROR,
                    "WHEN MATCHED changes or removes the row, WHEN NOT MATCHED inserts one",
                    StatementNode.place(action),
                    null);
        }
    }
}
