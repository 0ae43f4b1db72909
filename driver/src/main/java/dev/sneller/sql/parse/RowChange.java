package dev.sneller.sql.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;

/** A statement that changes or removes rows a table has. Immutable. */
public sealed interface RowChange extends Statement
        permits RowChange.Update, RowChange.Delete, RowChange.Truncate, Merge {
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Statement.Visitor<R> visitor) {
        return visitor.rowChange(this);
    }

    /** One case for each statement. */
    interface Visitor<R> {
        R update(Update statement);

        R delete(Delete statement);

        R truncate(Truncate statement);

        R merge(Merge statement);
    }

    /**
     * UPDATE, DELETE and MERGE: which rows.
     *
     * @param alias what the other parts call the table; its own name when none is given
     * @param sources FROM or USING: what the rows are joined with
     */
    record Rows(ObjectName table, String alias, Optional<QueryNode> sources, Optional<QueryNode> condition) {
        /**
         * @param target a name, or {@code name AS alias}
         * @param sources or null
         * @param condition or null
         */
        public static Rows of(SqlNode target, SqlNode sources, SqlNode condition) {
            boolean hasAlias = target.getKind() == SqlKind.AS;
            SqlIdentifier table = (SqlIdentifier) (hasAlias ? ((SqlCall) target).operand(0) : target);
            ObjectName name = ObjectName.of(table);
            String alias = hasAlias ? ((SqlIdentifier) ((SqlCall) target).operand(1)).getSimple() : name.simple();
            return new Rows(
                    name,
                    alias,
                    Optional.ofNullable(sources).map(QueryNode::of),
                    Optional.ofNullable(condition).map(QueryNode::of));
        }
    }

    /** {@code column = value}; the value may be DEFAULT. */
    record Assignment(ObjectName column, QueryNode value) {
        /** @param columns as many as {@code values} */
        static List<Assignment> each(List<SqlIdentifier> columns, List<SqlNode> values) {
            List<Assignment> assignments = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                assignments.add(new Assignment(ObjectName.of(columns.get(i)), QueryNode.of(values.get(i))));
            }
            return assignments;
        }
    }

    record Update(Rows rows, List<Assignment> assignments) implements RowChange {
        public Update {
            assignments = List.copyOf(assignments);
        }

        /** The same with only the last of several assignments to a column. */
        public Update withLastAssignments() {
            Map<String, Assignment> last = new LinkedHashMap<>();
            assignments.forEach(assignment -> last.put(assignment.column().simple(), assignment));
            return new Update(rows, List.copyOf(last.values()));
        }

        /** @param columns as many as {@code values} */
        public static Update of(Rows rows, List<SqlIdentifier> columns, List<SqlNode> values) {
            return new Update(rows, Assignment.each(columns, values));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.update(this);
        }
    }

    record Delete(Rows rows) implements RowChange {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.delete(this);
        }
    }

    record Truncate(ObjectName table, boolean ifExists) implements RowChange {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.truncate(this);
        }
    }
}
