package dev.sneller.sql.validate;

import dev.sneller.table.TableName;
import dev.sneller.table.TableStatistics;
import dev.sneller.type.Schema;
import java.util.List;
import java.util.Optional;

/** What compiling asks of the catalog, at the snapshot the statement is pinned to. */
public interface CatalogView {
    /**
     * The table of this name.
     *
     * @param name one to three parts as written, folded where not quoted; fewer are resolved by the search path
     */
    Optional<Table> table(List<String> name);

    /** Names that {@link #table} knows by their last part, for suggestions; may leave some out. */
    List<String> tableNames();

    /**
     * Top-level keys of documents in files queried in place, in the order they should be listed; empty when unknown.
     *
     * @throws dev.sneller.error.SnellerException FILE_UNREADABLE when no file matches
     */
    List<String> documentKeys(String pattern);

    /** A stored table, with what is known of its values when the plan is made. */
    record Table(TableName name, Schema schema, TableStatistics statistics) {
        /** Estimate, -1 = unknown. */
        public long rows() {
            return statistics.rows();
        }
    }
}
