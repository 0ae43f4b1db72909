package dev.sneller.sql.validate;

import dev.sneller.sql.relation.CurrentNames;
import dev.sneller.table.ObjectId;
import dev.sneller.table.TableName;
import dev.sneller.table.TableStatistics;
import dev.sneller.type.Field;
import dev.sneller.type.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What compiling asks of the catalog, at the snapshot the statement is pinned to. */
public interface CatalogView {
    /**
     * What a name in FROM means.
     *
     * @param name one to three parts as written, folded where not quoted; fewer are resolved by the search path
     */
    Optional<Relation> relation(List<String> name);

    /**
     * The table that a name means now, as it was at an earlier version of the warehouse.
     *
     * @throws dev.sneller.error.SnellerException NOT_SET when there was no such table, UNSUPPORTED when it is no stored table
     */
    default Optional<Table> past(List<String> name, long version) {
        return Optional.empty();
    }

    /** The stored table of this name; empty also when the name means something else. */
    default Optional<Table> table(List<String> name) {
        return relation(name).filter(Table.class::isInstance).map(Table.class::cast);
    }

    /** Where names of fewer than three parts are looked up. */
    CurrentNames current();

    /** The sequence of this name. */
    default Optional<ObjectId> sequence(List<String> name) {
        return Optional.empty();
    }

    /** Names that {@link #table} knows by their last part, for suggestions; may leave some out. */
    List<String> tableNames();

    /**
     * Top-level keys of documents in files queried in place, in the order they should be listed; empty when unknown.
     *
     * @throws dev.sneller.error.SnellerException FILE_UNREADABLE when no file matches
     */
    List<String> documentKeys(String pattern);

    /** Something with rows. */
    sealed interface Relation permits Table, View, Listing {}

    /**
     * A view.
     *
     * @param path database, schema and name
     * @param query as it was written
     * @param columns names that replace the query's; empty to take the query's
     * @param inside the catalog as the query sees it: looked up from the view's schema
     */
    record View(ObjectId id, int version, List<String> path, String query, List<String> columns, CatalogView inside)
            implements Relation {
        /** For messages. */
        public String name() {
            return String.join(".", path);
        }
    }

    /**
     * Rows that the session brings when the statement runs.
     *
     * @param number below 0, under which the running plan asks for them
     */
    record Listing(int number, Schema schema) implements Relation {}

    /**
     * What a name meant when a plan was made: a table, a view or a sequence.
     *
     * @param from where it was looked up
     * @param version of the definition
     */
    record Meaning(CurrentNames from, List<String> name, ObjectId id, int version) {
        /** The version of sequences, which change with every block of numbers. */
        public static final int ANY_VERSION = -1;
    }

    /**
     * A stored table, with what is known of its values when the plan is made.
     *
     * @param defaults by field id, the expression a column has where no value is given; NULL where there is none
     */
    record Table(TableName name, Schema schema, TableStatistics statistics, Map<Integer, String> defaults)
            implements Relation {
        public Table {
            defaults = Map.copyOf(defaults);
        }

        /** A table without defaults. */
        public Table(TableName name, Schema schema, TableStatistics statistics) {
            this(name, schema, statistics, Map.of());
        }

        /** A column of the table as the target of values. */
        public TargetColumn target(Field field) {
            return new TargetColumn(field.type(), defaults.getOrDefault(field.id(), ""));
        }

        /** Estimate, -1 = unknown. */
        public long rows() {
            return statistics.rows();
        }
    }
}
