package dev.sneller.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Counts and extremes that statistics tell are those of the rows, and take no reading. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SummarizedAggregateTest {
    private static final List<String> COLUMNS = List.of(
            "i",
            "n",
            "x",
            "s",
            "d",
            "at",
            "b",
            "later",
            "v:k::int",
            "v:k::number(3,1)",
            "v:k::double",
            "v:t::string",
            "v:t::varchar(3)",
            "v:m::string");

    private static final List<String> CONDITIONS = List.of(
            "",
            " WHERE i >= 0",
            " WHERE i >= 9000",
            " WHERE i BETWEEN 3000 AND 21000",
            " WHERE i < 12000 OR n > 5",
            " WHERE s IS NOT NULL",
            " WHERE n IS NULL",
            " WHERE v:k::int > 2",
            " WHERE at < '2024-01-05'",
            " WHERE i < -1");

    private Connection connection;

    @BeforeAll
    void open() throws Exception {
        connection = DriverManager.getConnection("jdbc:sneller:mem:summaries");
        Sql.run(
                connection,
                "CREATE TABLE t (i INT, n NUMBER(20, 3), x DOUBLE, s VARCHAR, d DATE, at TIMESTAMP_NTZ, b BOOLEAN, v"
                        + " VARIANT)",
                // Two granules and a half, with NULLs in some columns.
                insert(0, 20_000, "IFF(MOD(i, 7) = 0, NULL, i / 8)", "i - 500.5", "'text ' || i", "i - 3"),
                // Nothing in n, NaN and zeros in x, texts longer than bounds are kept.
                insert(
                        20_000,
                        300,
                        "NULL",
                        "IFF(MOD(i, 2) = 0, 'NaN'::double, -0.0::double)",
                        "REPEAT('z', 300) || i",
                        "'k' || i"),
                insert(20_300, 1, "7", "1e300", "NULL", "NULL"),
                insert(20_301, 9_000, "-i * 1000000000", "0", "IFF(i > 21000, NULL, CHR(230))", "1.5"),
                "DELETE FROM t WHERE MOD(i, 1000) = 1",
                "UPDATE t SET n = 0.001 WHERE i = 20300",
                "ALTER TABLE t ADD COLUMN later INT DEFAULT 4",
                insert(40_000, 10, "1", "2", "'a'", "3").replace("INTO t ", "INTO t (i, n, x, s, d, at, b, v) "));
    }

    private static String insert(int from, int rows, String n, String x, String s, String k) {
        return "INSERT INTO t SELECT i, " + n + ", " + x + ", " + s + ", DATEADD(day, i, '2000-01-01'::date),"
                + " DATEADD(second, i * 61, '2024-01-01'::timestamp_ntz), i > 15000, OBJECT_CONSTRUCT('k', " + k
                + ", 't', 'u' || MOD(i, 50), 'm', IFF(MOD(i, 3) = 0, i::variant, 'w'::variant)) FROM (SELECT SEQ8() + "
                + from + " AS i FROM TABLE(GENERATOR(ROWCOUNT => " + rows + "))) AS r";
    }

    @AfterAll
    void close() throws Exception {
        connection.close();
    }

    @Test
    void whatStatisticsTellIsTrueOfTheRows() throws Exception {
        for (String column : COLUMNS) {
            for (String condition : CONDITIONS) {
                assertSame("COUNT(*), COUNT(c), MIN(c), MAX(c)", column, condition);
            }
        }
    }

    /** A LIMIT between makes that the rows are read. */
    private void assertSame(String calls, String column, String condition) throws Exception {
        String rows = "SELECT " + column + " AS c FROM t" + condition;
        assertThat(answer("SELECT " + calls + " FROM (" + rows + ")"))
                .as(calls + ": " + rows)
                .isEqualTo(answer("SELECT " + calls + " FROM (" + rows + " LIMIT 1000000)"));
    }

    /** Rows, or the kind of error that some value is. */
    private String answer(String query) {
        try {
            return Sql.rows(connection, query).toString();
        } catch (Exception e) {
            return e.getMessage().replaceAll(":.*", "");
        }
    }

    @Test
    void noFileIsOpenedWhereAllRowsCount() throws Exception {
        for (String query : List.of(
                "SELECT COUNT(*) FROM t",
                "SELECT COUNT(*), MIN(i), MAX(i), COUNT(s), MIN(at), MAX(d) FROM t WHERE i >= 0",
                "SELECT MAX(later) FROM (SELECT i AS later FROM t)")) {
            ScanReport scan = ScanReport.of(connection, query, "T");
            assertThat(scan.count("files_skipped_by_statistics"))
                    .as(query + ": " + scan.line())
                    .isEqualTo(scan.count("files"))
                    .isGreaterThan(2);
            assertThat(scan.count("bytes_used")).as(query).isZero();
        }
    }

    @Test
    void granulesInTheMiddleOfARangeAreNotRead() throws Exception {
        ScanReport scan =
                ScanReport.of(connection, "SELECT COUNT(*), MAX(n), MIN(d) FROM t WHERE i BETWEEN 1000 AND 25000", "T");
        assertThat(scan.count("granules_skipped_by_statistics")).as(scan.line()).isPositive();
        assertThat(scan.count("rows")).as(scan.line()).isLessThan(18_000);
    }
}
