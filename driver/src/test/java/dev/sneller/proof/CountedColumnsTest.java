package dev.sneller.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Columns that are only counted are not read, wherever their NULLs are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountedColumnsTest {
    private static final int ROWS = 60_000;

    private Connection connection;

    @BeforeAll
    void open() throws Exception {
        connection = DriverManager.getConnection("jdbc:sneller:mem:counted_columns");
        // By granules of 8,192 rows: texts without NULL, some of each, only NULL.
        Sql.run(
                connection,
                "CREATE TABLE t AS SELECT i, IFF(i < 20000 OR i < 40000 AND MOD(i, 3) = 0, 'text ' || (i * 7919),"
                        + " NULL) AS s, IFF(MOD(i, 5) = 0, NULL, i / 4) AS d FROM (SELECT SEQ8() AS i FROM"
                        + " TABLE(GENERATOR(ROWCOUNT => " + ROWS + "))) AS n",
                "ALTER TABLE t ADD COLUMN later VARCHAR DEFAULT 'given later'");
    }

    @AfterAll
    void close() throws Exception {
        connection.close();
    }

    @Test
    void countsAreThoseOfValuesRead() throws Exception {
        for (String column : List.of("s", "d", "later")) {
            String isThere = "IFF(" + column + " IS NULL, 0, 1)";
            for (String rest : List.of(
                    "",
                    " WHERE i >= 16000",
                    " WHERE MOD(i, 7) < 3",
                    " WHERE " + column + " IS NOT NULL",
                    " WHERE i < 0")) {
                assertSame("COUNT(" + column + "), COUNT(*)", "COALESCE(SUM(" + isThere + "), 0), COUNT(*)", rest);
                assertSame("COUNT(" + column + ", i)", "COALESCE(SUM(" + isThere + "), 0)", rest);
                String groups = rest + " GROUP BY MOD(i, 11) ORDER BY 1";
                assertSame("MOD(i, 11), COUNT(" + column + ")", "MOD(i, 11), SUM(" + isThere + ")", groups);
            }
        }
        assertSame("COUNT(s), MAX(s)", "SUM(IFF(s IS NULL, 0, 1)), MAX(s)", "");
        assertSame("COUNT(s), COUNT(DISTINCT s)", "SUM(IFF(s IS NULL, 0, 1)), COUNT(DISTINCT s)", "");
        assertSame("COUNT(s) FILTER (WHERE s > 'text 5')", "SUM(IFF(s > 'text 5', 1, 0))", "");
    }

    private void assertSame(String counted, String read, String rest) throws Exception {
        assertThat(Sql.rows(connection, "SELECT " + counted + " FROM t" + rest))
                .as(counted + rest)
                .isEqualTo(Sql.rows(connection, "SELECT " + read + " FROM t" + rest));
    }

    @Test
    void countingReadsNoValue() throws Exception {
        long read = bytes("SELECT SUM(i), SUM(LENGTH(s)), SUM(d) FROM t");
        assertThat(bytes("SELECT SUM(i), COUNT(s), COUNT(d) FROM t")).isLessThan(read / 10);
        assertThat(bytes("SELECT COUNT(a), COUNT(b), SUM(c) FROM (SELECT s AS a, d AS b, i + 1 AS c FROM t)"))
                .isLessThan(read / 10);
        assertThat(bytes("SELECT COUNT(s), COUNT(d) FROM t WHERE LENGTH(s) > 0"))
                .isGreaterThan(read / 10);
    }

    private long bytes(String query) throws Exception {
        return ScanReport.of(connection, query, "T").count("bytes_used");
    }
}
