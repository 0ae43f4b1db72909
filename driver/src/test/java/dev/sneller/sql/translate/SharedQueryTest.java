package dev.sneller.sql.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.proof.Sql;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Queries of WITH that are read in several places. */
class SharedQueryTest {
    private static final String GROUPS = "WITH c AS (SELECT k, SUM(x) AS s FROM t GROUP BY k) ";

    private static Connection connection;

    @BeforeAll
    static void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sneller:mem:shared");
        Sql.run(
                connection,
                "CREATE TABLE t (k INT, x INT)",
                "INSERT INTO t VALUES (1, 1), (1, 2), (2, 5), (3, 1), (3, 7), (NULL, 4)");
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    private static String plan(String sql) throws SQLException {
        return String.join("\n", Sql.column(connection, "EXPLAIN " + sql));
    }

    @Test
    void groupsReadTwiceAreMadeOnce() throws SQLException {
        String sql = GROUPS + "SELECT a.k FROM c AS a JOIN c AS b ON a.s = b.s + 2 ORDER BY a.k";
        assertThat(plan(sql))
                .containsOnlyOnce("Aggregate keys")
                .contains("Shared 1")
                .contains("read again");
        assertThat(Sql.column(connection, sql)).isEqualTo(List.of("2"));
    }

    @Test
    void groupsReadOnceStayInTheirPlace() throws SQLException {
        assertThat(plan(GROUPS + "SELECT s FROM c WHERE k > 1")).doesNotContain("Shared");
    }

    @Test
    void rowsThatNoPlaceWantsAreNotMade() throws SQLException {
        String sql = GROUPS + "SELECT s FROM c WHERE k = 1 UNION ALL SELECT s FROM c WHERE k = 3";
        assertThat(plan(sql)).containsPattern("(?s)Shared 1.*Aggregate keys.*(where=|Filter)");
        assertThat(Sql.column(connection, sql)).containsExactlyInAnyOrder("3", "8");
    }

    @Test
    void aQueryMayReadAnotherSharedOne() throws SQLException {
        String sql = GROUPS + ", m AS (SELECT MAX(s) AS s FROM c) SELECT c.k FROM c, m WHERE c.s = m.s"
                + " UNION ALL SELECT m.s FROM m";
        assertThat(plan(sql)).contains("Shared 1").contains("Shared 2");
        assertThat(Sql.column(connection, sql)).containsExactlyInAnyOrder("3", "8");
    }

    @Test
    void whatRunsForEachOuterRowHasRowsOfItsOwn() throws SQLException {
        String sql = GROUPS
                + "SELECT k, (SELECT COUNT(*) FROM c AS d WHERE d.s < c.s OR d.k = c.k + 1) AS n FROM c ORDER BY k";
        assertThat(Sql.rows(connection, sql))
                .isEqualTo(List.of(List.of("1", "1"), List.of("2", "3"), List.of("3", "3"), List.of("null", "1")));
    }
}
