package dev.sneller.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Conditions in the forms that people write them in open only the files that may have rows for them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PredicatePruningTest {
    private static final int FILES = 10;
    private static final int ROWS_A_FILE = 1_440;

    private Connection connection;

    /** A file a day: a row a minute. */
    @BeforeAll
    void write(@TempDir Path folder) throws Exception {
        connection = Sql.open(folder.resolve("warehouse"));
        Sql.run(
                connection,
                "CREATE TABLE e (i INT, g INT, s VARCHAR, at TIMESTAMP_NTZ, d DATE, x DOUBLE, v VARIANT, lt"
                        + " TIMESTAMP_LTZ)");
        for (int file = 0; file < FILES; file++) {
            String list = file == 4 ? ",\"list\":[1,2]" : "";
            Sql.run(
                    connection,
                    "INSERT INTO e SELECT n, MOD(n, 10), 'k' || (1000000 + n), t, t::DATE, n / 4, PARSE_JSON('{\"n\":'"
                            + " || n || ',\"at\":\"' || t::VARCHAR || '\",\"deep\":{\"n\":' || n || '}"
                            + list + "}'), t::TIMESTAMP_LTZ FROM (SELECT n, DATEADD(minute, n,"
                            + " '2024-03-01'::TIMESTAMP_NTZ) AS t FROM (SELECT " + file * ROWS_A_FILE
                            + " + SEQ8() AS n FROM TABLE(GENERATOR(ROWCOUNT => " + ROWS_A_FILE + "))))");
        }
        Sql.run(
                connection,
                "CREATE VIEW documents AS SELECT v:deep AS deep, v:at::TIMESTAMP_NTZ AS at, i FROM e",
                "CREATE TABLE big (i INT)",
                "INSERT INTO big SELECT MOD(n, 20) FROM (SELECT SEQ8() AS n FROM TABLE(GENERATOR(ROWCOUNT => 50000)))");
    }

    @AfterAll
    void close() throws Exception {
        connection.close();
    }

    @Test
    void alternativesAreRangesAndSets() throws Exception {
        assertOpened("i < 5 OR i > 14390", 2, 14);
        assertOpened("i = 5 OR x = 3000", 2, 2);
        assertOpened("(i = 5 AND g = 5) OR (i BETWEEN 1500 AND 1600 AND g = 3)", 2, 11);
        assertOpened("NOT (i >= 10 AND g <> 11)", 1, 10);
        assertOpened("i IN (1, 2, 20000) OR i IS NULL", 1, 2);
        assertOpened("s LIKE 'k100000%' OR s LIKE 'k101439_'", 2, 20);
    }

    @Test
    void functionsOfTimesAreTurnedRound() throws Exception {
        assertOpened("at::DATE = '2024-03-04'", 1, 1440);
        assertOpened("DATE_TRUNC('day', at) = '2024-03-04'", 1, 1440);
        assertOpened("DATE_TRUNC('hour', at) = '2024-03-04 05:00:00'", 1, 60);
        assertOpened("DATEADD(day, 7, d) < '2024-03-09'", 1, 1440);
        assertOpened("DATEDIFF(day, '2024-03-01', at) >= 9", 1, 1440);
        assertOpened("YEAR(at) = 2023", 0, 0);
        assertOpened("at::DATE IN ('2024-03-04', '2024-03-06') AND at > '2024-03-05'", 1, 1440);
    }

    @Test
    void aZoneShiftsWhatIsRead() throws Exception {
        ScanReport scan = ScanReport.of(connection, "SELECT COUNT(*) FROM e WHERE lt::DATE = '2024-03-01'", "E");
        assertThat(scan.filesOpened()).as(scan.line()).isBetween(1L, 4L);
        assertThat(Sql.number(connection, "SELECT COUNT(*) FROM e WHERE lt::DATE = '2024-03-05'"))
                .isEqualTo(1440);
    }

    @Test
    void arithmeticAndChoicesAreTurnedRound() throws Exception {
        assertOpened("i + 10 = 50", 1, 1);
        assertOpened("100 - i > 90 AND i * 2 > 4", 1, 7);
        assertOpened("CASE WHEN i < 100 THEN 'low' WHEN i > 14000 THEN 'high' ELSE 'mid' END = 'high'", 1, 399);
        assertOpened("IFF(i > 14000, 1, 0) = 1", 1, 399);
        assertOpened("COALESCE(i, 0) = 7", 1, 1);
    }

    @Test
    void parametersAreKnownWhenTheQueryRuns() throws Exception {
        try (PreparedStatement query =
                connection.prepareStatement("EXPLAIN ANALYZE SELECT COUNT(*) FROM e WHERE at::DATE = ? OR i = ?")) {
            query.setDate(1, java.sql.Date.valueOf("2024-03-04"));
            query.setInt(2, 7);
            try (ResultSet lines = query.executeQuery()) {
                String scan = "";
                while (lines.next()) {
                    scan = lines.getString(1).contains(" files=") ? lines.getString(1) : scan;
                }
                assertThat(new ScanReport(scan).filesOpened()).as(scan).isEqualTo(2);
            }
        }
    }

    @Test
    void pathsReachTheScanThroughViewsNamedQueriesAndJoins() throws Exception {
        for (String query : List.of(
                "SELECT COUNT(*) FROM documents WHERE deep:n::int > 14390",
                "WITH w AS (SELECT deep, i FROM documents) SELECT COUNT(*) FROM w WHERE deep:n::int > 14390",
                "SELECT COUNT(*) FROM documents d JOIN big ON d.i = big.i + 14380 WHERE d.deep:n::int > 14390",
                "WITH w AS (SELECT deep:n::int AS n FROM documents UNION ALL SELECT i FROM big) SELECT COUNT(*) FROM w"
                        + " WHERE n > 14390",
                "SELECT COUNT(*) FROM (SELECT v, v:deep AS deep FROM e) d, LATERAL FLATTEN(d.v) f WHERE d.deep:n::int"
                        + " > 14390")) {
            ScanReport scan = ScanReport.of(connection, query, "E");
            assertThat(scan.filesOpened()).as(query + ": " + scan.line()).isEqualTo(1);
        }
    }

    @Test
    void filtersHoldOfTheOtherSideOfAJoin() throws Exception {
        ScanReport scan = ScanReport.of(
                connection, "SELECT COUNT(*) FROM big LEFT JOIN e ON big.i = e.i WHERE big.i BETWEEN 3 AND 7", "E");
        assertThat(scan.filesOpened()).as(scan.line()).isEqualTo(1);
        assertThat(Sql.number(
                        connection,
                        "SELECT COUNT(e.i) FROM big LEFT JOIN e ON big.i = e.i WHERE big.i BETWEEN 3 AND 7"))
                .isEqualTo(12_500);
    }

    @Test
    void filesWithoutTheListAreNotOpenedForItsMembers() throws Exception {
        String query = "SELECT COUNT(*) FROM e, LATERAL FLATTEN(v:list) f WHERE f.value = 2";
        ScanReport scan = ScanReport.of(connection, query, "E");
        assertThat(Sql.number(connection, query)).isEqualTo(ROWS_A_FILE);
        assertThat(scan.count("granules") - scan.count("granules_skipped"))
                .as(scan.line())
                .isEqualTo(1);
    }

    private void assertOpened(String condition, int files, int rows) throws Exception {
        String query = "SELECT COUNT(*) FROM e WHERE " + condition;
        assertThat(Sql.number(connection, query)).as(query).isEqualTo(rows);
        ScanReport scan = ScanReport.of(connection, query, "E");
        assertThat(scan.filesOpened()).as(query + ": " + scan.line()).isEqualTo(files);
    }
}
