package dev.sneller.sql.parse;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.error.TextPosition;
import dev.sneller.sql.parse.catalog.CatalogStatement;
import dev.sneller.sql.parse.catalog.DescribeStatement;
import dev.sneller.sql.parse.catalog.ShowStatement;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;

/** One parsed statement, names unresolved and types unchecked. Immutable. */
public interface Statement {
    <R> R accept(Visitor<R> visitor);

    /** SELECT, VALUES, WITH, set operations. */
    record Query(QueryNode query) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.query(this);
        }
    }

    /** @param format TEXT, ROW (a text in one row), JSON, TABULAR, or empty when not given */
    record Explain(Statement statement, boolean analyze, String format) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.explain(this);
        }
    }

    /**
     * INSERT.
     *
     * @param columns the target's columns in the order of the source; empty for all of them
     * @param byName whether the source's columns go into those of the same name
     * @param overwrite whether the rows the table has are removed
     */
    record Insert(ObjectName table, List<ObjectName> columns, boolean byName, boolean overwrite, QueryNode source)
            implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.insert(this);
        }
    }

    /** @param properties COMMENT, CLUSTER_BY and others */
    record CreateTable(ObjectName name, CreateMode mode, TableElements elements, Options properties)
            implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createTable(this);
        }
    }

    /** @param elements names, and perhaps types, that replace the query's; without columns to take the query's */
    record CreateTableAs(ObjectName name, CreateMode mode, TableElements elements, Options properties, QueryNode query)
            implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createTableAs(this);
        }
    }

    /** An empty table with the columns of another. */
    record CreateTableLike(ObjectName name, CreateMode mode, ObjectName source) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createTableLike(this);
        }
    }

    /** A table with the columns and rows of another, which are not copied. */
    record CloneTable(ObjectName name, CreateMode mode, CloneSource source) implements Statement {
        /** @param source a name, or one at an earlier time */
        public static CloneTable of(SqlIdentifier name, CreateMode mode, SqlNode source) {
            return new CloneTable(ObjectName.of(name), mode, CloneSource.of(source));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cloneTable(this);
        }
    }

    record DropTable(ObjectName name, boolean ifExists) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropTable(this);
        }
    }

    /** @param columns the target's columns in the order of the source; empty for all of them */
    record CopyInto(ObjectName table, List<ObjectName> columns, CopySource source, Options options)
            implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.copyInto(this);
        }
    }

    /** About databases, schemas, views and comments. */
    record Catalog(CatalogStatement statement) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.catalog(this);
        }
    }

    record Show(ShowStatement statement) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.show(this);
        }
    }

    record Describe(DescribeStatement statement) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.describe(this);
        }
    }

    /** @param values a query of one row with a value for each name */
    record SetVariables(List<ObjectName> names, QueryNode values) implements Statement {
        public SetVariables {
            names = List.copyOf(names);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setVariables(this);
        }
    }

    record UnsetVariables(List<ObjectName> names) implements Statement {
        public UnsetVariables {
            names = List.copyOf(names);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unsetVariables(this);
        }
    }

    /** ALTER SESSION SET. */
    record SetParameters(Options parameters) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.setParameters(this);
        }
    }

    /** ALTER SESSION UNSET. */
    record UnsetParameters(List<String> names) implements Statement {
        public UnsetParameters {
            names = List.copyOf(names);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unsetParameters(this);
        }
    }

    record Begin() implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.begin(this);
        }
    }

    record Commit() implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.commit(this);
        }
    }

    record Rollback() implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rollback(this);
        }
    }

    /** @param kind DATABASE, SCHEMA, WAREHOUSE, ROLE, or empty when not given */
    record Use(String kind, ObjectName name) implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.use(this);
        }
    }

    /** Parses and has no effect. */
    record Accepted() implements Statement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.accepted(this);
        }
    }

    /** Parses, but is not built: whoever wants to run it throws {@link #refusal()}. */
    record Unsupported(String feature, TextPosition position) implements Statement {
        public SnellerException refusal() {
            return new SnellerException(ErrorCode.UNSUPPORTED, feature + " is not supported yet", position, null);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unsupported(this);
        }
    }

    /** The query inside, for statements that have one. */
    default Optional<QueryNode> queryInside() {
        if (this instanceof Query query) {
            return Optional.of(query.query());
        }
        if (this instanceof Insert insert) {
            return Optional.of(insert.source());
        }
        if (this instanceof CreateTableAs create) {
            return Optional.of(create.query());
        }
        if (this instanceof CopyInto copy && copy.source() instanceof CopySource.Query source) {
            return Optional.of(source.query());
        }
        return this instanceof Explain explain ? explain.statement().queryInside() : Optional.empty();
    }

    /** One case for each statement. */
    interface Visitor<R> {
        R query(Query statement);

        R explain(Explain statement);

        R insert(Insert statement);

        R rowChange(RowChange statement);

        R createTable(CreateTable statement);

        R createTableAs(CreateTableAs statement);

        R createTableLike(CreateTableLike statement);

        R cloneTable(CloneTable statement);

        R tableChange(TableChange statement);

        R sequenceChange(SequenceChange statement);

        R dropTable(DropTable statement);

        R copyInto(CopyInto statement);

        R catalog(Catalog statement);

        R show(Show statement);

        R describe(Describe statement);

        R setVariables(SetVariables statement);

        R unsetVariables(UnsetVariables statement);

        R setParameters(SetParameters statement);

        R unsetParameters(UnsetParameters statement);

        R begin(Begin statement);

        R commit(Commit statement);

        R rollback(Rollback statement);

        R use(Use statement);

        R accepted(Accepted statement);

        R unsupported(Unsupported statement);
    }
}
