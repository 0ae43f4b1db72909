package dev.sneller.sqllogictest;

import java.util.List;

/**
 * One statement or query with what it should come to.
 *
 * @param line where it begins in its file, from 1
 * @param sqlState wanted state of an error, empty for any; only for ERROR
 * @param rows expected rows as written; only for the query kinds
 */
public record SltRecord(int line, Kind kind, String sqlState, String sql, List<String> rows) {
    /** What a record expects. */
    public enum Kind {
        STATEMENT_OK,
        ERROR,
        /** Rows in this order. */
        QUERY,
        /** Rows in any order. */
        QUERY_ROWSORT
    }

    public SltRecord {
        rows = List.copyOf(rows);
    }
}
