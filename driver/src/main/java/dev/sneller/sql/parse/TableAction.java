package dev.sneller.sql.parse;

import dev.sneller.error.TextPosition;
import dev.sneller.type.LogicalType;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;

/** One change of ALTER TABLE. Immutable. */
public sealed interface TableAction {
    <R> R accept(Visitor<R> visitor);

    /** One case for each change. */
    interface Visitor<R> {
        R rename(Rename action);

        R swap(Swap action);

        R add(AddColumn action);

        R constrain(AddConstraint action);

        R drop(DropColumn action);

        R renameColumn(RenameColumn action);

        R retype(SetType action);

        R nullable(SetNullable action);

        R defaults(SetDefault action);

        R comment(SetComment action);

        R properties(SetProperties action);

        R unset(UnsetProperty action);

        R unconstrain(DropConstraint action);
    }

    record Rename(ObjectName to) implements TableAction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rename(this);
        }
    }

    /** Both tables take each other's name. */
    record Swap(ObjectName with) implements TableAction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.swap(this);
        }
    }

    record AddColumn(ColumnDefinition column, boolean ifNotExists) implements TableAction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.add(this);
        }
    }

    record AddConstraint(TableConstraint constraint) implements TableAction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constrain(this);
        }
    }

    record DropColumn(ObjectName column, boolean ifExists) implements TableAction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.drop(this);
        }
    }

    record RenameColumn(ObjectName column, ObjectName to) implements TableAction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.renameColumn(this);
        }
    }

    record SetType(ObjectName column, LogicalType type) implements TableAction {
        public static SetType of(SqlIdentifier column, SqlDataTypeSpec type) {
            return new SetType(ObjectName.of(column), TypeNames.logicalType(type));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.retype(this);
        }
    }

    record SetNullable(ObjectName column, boolean nullable) implements TableAction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nullable(this);
        }
    }

    /** @param text expression, empty to have none */
    record SetDefault(ObjectName column, String text) implements TableAction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.defaults(this);
        }
    }

    record SetComment(ObjectName column, String text) implements TableAction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.comment(this);
        }
    }

    /** SET of properties: COMMENT is kept, others are accepted; CLUSTER BY is the property CLUSTER_BY. */
    record SetProperties(Options properties) implements TableAction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.properties(this);
        }
    }

    /** @param name in upper case */
    record UnsetProperty(String name) implements TableAction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unset(this);
        }
    }

    /**
     * DROP PRIMARY KEY, DROP CONSTRAINT and their kin.
     *
     * @param kind empty when the constraint is named
     * @param columns of the constraint; none for a primary key or a named one
     */
    record DropConstraint(Optional<TableConstraint.Kind> kind, String name, List<String> columns, TextPosition position)
            implements TableAction {
        public DropConstraint {
            columns = List.copyOf(columns);
        }

        public static DropConstraint named(SqlIdentifier name) {
            return new DropConstraint(
                    Optional.empty(), name.getSimple(), List.of(), StatementNode.place(name.getParserPosition()));
        }

        public static DropConstraint of(TableConstraint.Kind kind, SqlNodeList columns, SqlParserPos position) {
            return new DropConstraint(
                    Optional.of(kind),
                    "",
                    columns.stream()
                            .map(column -> ((SqlIdentifier) column).getSimple())
                            .toList(),
                    StatementNode.place(position));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unconstrain(this);
        }
    }
}
