package dev.sneller.sql.parse.catalog;

import dev.sneller.sql.parse.CloneSource;
import dev.sneller.sql.parse.CreateMode;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.Options;
import dev.sneller.sql.parse.QueryNode;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.SqlNode;

/** A statement about databases, schemas and views, names unresolved. Immutable. */
public sealed interface CatalogStatement {
    <R> R accept(Visitor<R> visitor);

    /** What a statement is about. */
    enum Kind {
        DATABASE,
        SCHEMA,
        VIEW,
        TABLE,
        COLUMN;

        /** {@code schema 'X'}, as messages begin. */
        public String of(String name) {
            return name().toLowerCase(Locale.ROOT) + " '" + name + "'";
        }
    }

    /** CREATE DATABASE, CREATE SCHEMA; properties are kept as they are written. */
    record CreateContainer(Kind kind, ObjectName name, CreateMode mode, Options properties)
            implements CatalogStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createContainer(this);
        }
    }

    /** A database or schema with what is in another, whose rows are not copied. */
    record CloneContainer(Kind kind, ObjectName name, CreateMode mode, CloneSource source) implements CatalogStatement {
        /** @param source a name, or one at an earlier time */
        public static CloneContainer of(Kind kind, ObjectName name, CreateMode mode, SqlNode source) {
            return new CloneContainer(kind, name, mode, CloneSource.of(source));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cloneContainer(this);
        }
    }

    /**
     * CREATE VIEW.
     *
     * @param columns names that replace the query's; empty to take the query's
     * @param source the query as it is written
     */
    record CreateView(
            ObjectName name,
            CreateMode mode,
            boolean secure,
            List<ViewColumn> columns,
            Options properties,
            QueryNode query,
            String source)
            implements CatalogStatement {
        public CreateView {
            columns = List.copyOf(columns);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createView(this);
        }
    }

    /** @param comment null when not given */
    record ViewColumn(ObjectName name, String comment) {}

    /** @param restrict whether an object with others in it stays */
    record Drop(Kind kind, ObjectName name, boolean ifExists, boolean restrict) implements CatalogStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.drop(this);
        }
    }

    record Rename(Kind kind, ObjectName name, boolean ifExists, ObjectName to) implements CatalogStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rename(this);
        }
    }

    /** ALTER … SET, and COMMENT ON as SET COMMENT. */
    record SetProperties(Kind kind, ObjectName name, boolean ifExists, Options properties) implements CatalogStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setProperties(this);
        }
    }

    record UnsetProperties(Kind kind, ObjectName name, boolean ifExists, List<String> names)
            implements CatalogStatement {
        public UnsetProperties {
            names = List.copyOf(names);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unsetProperties(this);
        }
    }

    /** One case for each statement. */
    interface Visitor<R> {
        R createContainer(CreateContainer statement);

        R cloneContainer(CloneContainer statement);

        R createView(CreateView statement);

        R drop(Drop statement);

        R rename(Rename statement);

        R setProperties(SetProperties statement);

        R unsetProperties(UnsetProperties statement);
    }
}
