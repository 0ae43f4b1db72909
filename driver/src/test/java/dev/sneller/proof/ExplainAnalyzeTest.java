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

/** EXPLAIN ANALYZE prints one tree: of each node what was expected and what came. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainAnalyzeTest {
    private Connection connection;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        connection = Sql.open(folder.resolve("warehouse"));
        Sql.run(
                connection,
                "CREATE TABLE t (i INT, g INT)",
                "INSERT INTO t SELECT n, MOD(n, 7) FROM (SELECT SEQ8() AS n FROM TABLE(GENERATOR(ROWCOUNT => 1000)))");
    }

    @AfterAll
    void close() throws Exception {
        connection.close();
    }

    @Test
    void expectedRowsStandBesideThoseThatCame() throws Exception {
        List<String> lines =
                analyzed("SELECT g, COUNT(*) FROM t WHERE i < 500 AND MOD(i, 2) = 1 GROUP BY g ORDER BY g LIMIT 3");
        assertThat(line(lines, "TopN")).containsPattern("estimated_rows=3 .*\\brows=3 ");
        assertThat(line(lines, "Aggregate keys=")).containsPattern("estimated_rows=\\d+ .*\\brows=7 ");
        assertThat(line(lines, "Filter")).containsPattern("estimated_rows=\\d+ .*\\brows=250 ");
        assertThat(line(lines, "Scan T")).contains("where=").containsPattern("estimated_rows=\\d+ .*\\brows=500 ");
        assertThat(lines).noneMatch(line -> line.startsWith("planned"));
    }

    @Test
    void aUnionHasTheRowsOfItsInputs() throws Exception {
        List<String> lines = analyzed("SELECT COUNT(*) FROM (SELECT i FROM t UNION ALL SELECT g FROM t)");
        assertThat(line(lines, "UnionAll")).containsPattern("\\brows=2000 ");
    }

    @Test
    void bothSidesOfAJoinStandBelowIt() throws Exception {
        List<String> lines = analyzed("SELECT COUNT(*) FROM t a JOIN t b ON a.i = b.i WHERE b.g = 3");
        assertThat(line(lines, "HashJoin INNER")).containsPattern("\\brows=143 ");
        assertThat(lines.stream().filter(line -> line.contains("Scan T "))).hasSize(2);
    }

    @Test
    void whatInnerPlansDidIsAddedUpOverTheirRuns() throws Exception {
        List<String> lines = analyzed(
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT COUNT(*) FROM n");
        assertThat(line(lines, "Recursion")).containsPattern("\\brows=5 ");
        assertThat(line(lines, "WorkingTable")).containsPattern("\\brows=5 ");
        assertThat(line(lines, "Filter")).containsPattern("\\brows=4 ");
    }

    private List<String> analyzed(String query) throws Exception {
        return Sql.column(connection, "EXPLAIN ANALYZE " + query);
    }

    private static String line(List<String> lines, String start) {
        return lines.stream()
                .filter(line -> line.strip().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError(start + " in " + lines));
    }
}
