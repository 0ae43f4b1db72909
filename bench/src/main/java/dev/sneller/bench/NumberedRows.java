package dev.sneller.bench;

import java.sql.SQLException;

/**
 * A table computed from the numbers 0 to rows - 1, column {@code i}, the same in both databases: {@code h} is a scattered number, one for
 * each row.
 */
record NumberedRows(String table, String columns, long rows) {
    /** Multiplying by it modulo a prime scatters numbers below that. */
    static final String SCATTERED = "MOD(i * 48271, 2147483647)";

    /** The statement that makes the rows from {@code from} to {@code to - 1}, for ours. */
    String ours(long from, long to) {
        return "SELECT i, " + columns + " FROM (SELECT i, " + SCATTERED + " AS h FROM (SELECT SEQ8() + " + from
                + " AS i FROM TABLE(GENERATOR(ROWCOUNT => " + (to - from) + "))) AS n) AS r";
    }

    /** The same for DuckDB. */
    String peer() {
        return "SELECT i, " + columns + " FROM (SELECT i, " + SCATTERED + " AS h FROM (SELECT range AS i FROM range("
                + rows + ")) AS n) AS r";
    }

    void make(Contest contest) throws SQLException {
        contest.ours.execute("CREATE TABLE " + table + " AS " + ours(0, rows));
        contest.peer.execute("CREATE TABLE " + table + " AS " + peer());
        contest.peer.execute("CHECKPOINT");
    }
}
