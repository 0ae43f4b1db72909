package dev.sneller.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a finished join build tells the scans of the other side: files without its keys are not opened. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JoinPruningTest {
    private static final int FILES = 100;
    private static final int ROWS_A_FILE = 3_000;

    private Connection connection;

    @BeforeAll
    void write(@TempDir Path folder) throws Exception {
        connection = Sql.open(folder.resolve("warehouse"));
        Sql.run(connection, "CREATE TABLE fact (k INT, s VARCHAR, other INT, x INT)");
        for (int file = 0; file < FILES; file++) {
            Sql.run(
                    connection,
                    "INSERT INTO fact SELECT n, 'key-' || (10000000 + n)::VARCHAR, MOD(n, 10), MOD(n * 7919, 1000)"
                            + " FROM (SELECT "
                            + (long) file * ROWS_A_FILE + " + SEQ8() AS n FROM TABLE(GENERATOR(ROWCOUNT => "
                            + ROWS_A_FILE
                            + ")))");
        }
        Sql.run(
                connection,
                "CREATE TABLE dim (k INT, s VARCHAR, name VARCHAR)",
                "INSERT INTO dim SELECT n * 500, 'key-' || (10000000 + n * 500)::VARCHAR, 'name' || n FROM (SELECT"
                        + " SEQ8() AS n FROM TABLE(GENERATOR(ROWCOUNT => 600)))",
                "CREATE TABLE small (other INT, label VARCHAR)",
                "INSERT INTO small SELECT n, 'label' || n FROM (SELECT SEQ8() AS n FROM TABLE(GENERATOR(ROWCOUNT =>"
                        + " 10)))");
    }

    @AfterAll
    void close() throws Exception {
        connection.close();
    }

    @Test
    void aSelectiveJoinReadsATwentiethOfAHundredFiles() throws Exception {
        String query =
                "SELECT COUNT(*), SUM(f.x) FROM fact f JOIN dim d ON f.k = d.k WHERE d.name IN ('name7', 'name300')";
        assertThat(Sql.rows(connection, query).get(0).get(0)).isEqualTo("2");
        ScanReport scan = scan(query);
        assertThat(scan.count("files")).isEqualTo(FILES);
        assertThat(scan.count("files_skipped_by_join_keys")).as(scan.line()).isEqualTo(FILES - 2);
        long whole = scan("SELECT MAX(k), SUM(x) FROM fact").count("bytes_used");
        assertThat(scan.count("bytes_used")).as(scan.line()).isPositive().isLessThanOrEqualTo(whole / 20);
    }

    @Test
    void keysArePassedDownThroughProjectionsFiltersGroupsAndOtherJoins() throws Exception {
        assertSkips(
                "SELECT COUNT(*) FROM fact f JOIN small s ON f.other = s.other JOIN dim d ON f.k = d.k WHERE d.name ="
                        + " 'name7'");
        assertSkips(
                "SELECT COUNT(*) FROM (SELECT k AS key, x + 1 AS y FROM fact WHERE x >= 0) f JOIN dim d ON f.key = d.k"
                        + " WHERE d.name = 'name7'");
        assertSkips("SELECT COUNT(*) FROM (SELECT k, SUM(x) AS y FROM fact GROUP BY k) f JOIN dim d ON f.k = d.k WHERE"
                + " d.name = 'name7'");
        assertSkips("SELECT COUNT(*) FROM (SELECT k FROM fact UNION ALL SELECT k FROM fact) f JOIN dim d ON f.k = d.k"
                + " WHERE d.name = 'name7'");
    }

    @Test
    void textsAndSemiJoinsSkipAsWell() throws Exception {
        assertSkips("SELECT COUNT(*) FROM fact f JOIN dim d ON f.s = d.s WHERE d.name = 'name7'");
        assertSkips("SELECT COUNT(*) FROM fact f WHERE f.k IN (SELECT k FROM dim WHERE name = 'name7')");
        assertSkips(
                "SELECT COUNT(*) FROM fact f WHERE EXISTS (SELECT 1 FROM dim d WHERE d.k = f.k AND d.name = 'name7')");
    }

    @Test
    void keysOfFewerDigitsSkipAsWell() throws Exception {
        Sql.run(connection, "CREATE TABLE narrow (k NUMBER(9, 0))", "INSERT INTO narrow VALUES (3500), (3600)");
        String query = "SELECT COUNT(*) FROM fact f JOIN narrow n ON f.k = n.k";
        assertThat(Sql.rows(connection, query).get(0).get(0)).isEqualTo("2");
        assertThat(scan(query).count("files_skipped_by_join_keys")).isEqualTo(FILES - 1);
    }

    @Test
    void rowsWithoutAKeyAreLeftOutWhereStatisticsCannotTell() throws Exception {
        String keys = "(SELECT k FROM fact WHERE MOD(k, 30) = 0)";
        String query = "SELECT COUNT(*) FROM fact f JOIN " + keys + " d ON f.k = d.k + 0";
        int expected = FILES * ROWS_A_FILE / 30;
        assertThat(Sql.rows(connection, query).get(0).get(0)).isEqualTo(Integer.toString(expected));
        List<String> lines = Sql.rows(connection, "EXPLAIN ANALYZE " + query).stream()
                .map(row -> row.get(0))
                .toList();
        assertThat(lines).anyMatch(line -> line.contains("Scan FACT") && line.contains("rows=" + expected + " "));
    }

    @Test
    void aBuildWithoutRowsOpensNoFile() throws Exception {
        String query = "SELECT COUNT(*) FROM fact f JOIN dim d ON f.k = d.k WHERE d.name = 'nobody'";
        assertThat(Sql.rows(connection, query).get(0).get(0)).isEqualTo("0");
        assertThat(scan(query).count("files_skipped")).isEqualTo(FILES);
    }

    @Test
    void rowsWithoutAPairThatAreWantedAreNotSkipped() throws Exception {
        for (String query : List.of(
                "SELECT COUNT(*) FROM fact f LEFT JOIN (SELECT * FROM dim WHERE name = 'name7') d ON f.k = d.k",
                "SELECT COUNT(*) FROM fact f FULL JOIN (SELECT * FROM dim WHERE name = 'name7') d ON f.k = d.k",
                "SELECT COUNT(*) + 1 FROM fact f WHERE NOT EXISTS (SELECT 1 FROM dim d WHERE d.k = f.k AND d.name ="
                        + " 'name7')",
                "SELECT COUNT(*) + 1 FROM fact f WHERE f.k NOT IN (SELECT k FROM dim WHERE name = 'name7')")) {
            assertThat(Sql.rows(connection, query).get(0).get(0)).as(query).isEqualTo("" + FILES * ROWS_A_FILE);
        }
    }

    private void assertSkips(String query) throws Exception {
        assertThat(Sql.rows(connection, query).get(0).get(0)).as(query).isIn("1", "2");
        assertThat(scan(query).count("files_skipped_by_join_keys")).as(query).isEqualTo(FILES - 1);
    }

    private ScanReport scan(String query) throws Exception {
        return ScanReport.of(connection, query, "FACT");
    }
}
