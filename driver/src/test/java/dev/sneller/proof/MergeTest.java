package dev.sneller.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** MERGE: which branch a row takes, what is counted, what is refused. */
class MergeTest {
    private static Connection connection;

    @BeforeAll
    static void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sneller:mem:merge");
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @BeforeEach
    void tables() throws SQLException {
        Sql.run(connection, "CREATE OR REPLACE TABLE t (id INT, name VARCHAR DEFAULT 'none', big VARIANT)");
        Sql.run(
                connection,
                "INSERT INTO t SELECT $1, $2, PARSE_JSON($3) FROM VALUES (1, 'a', '{\"x\":1}'), (2, 'b', '[2]'), (3,"
                        + " NULL, '3')");
        Sql.run(connection, "CREATE OR REPLACE TABLE s (id INT, name VARCHAR, op VARCHAR)");
        Sql.run(
                connection,
                "INSERT INTO s VALUES (1, 'A', 'update'), (2, 'B', 'delete'), (3, 'C', 'keep'), (4, 'D', 'insert')");
    }

    private static List<List<String>> merge(String branches) throws SQLException {
        return Sql.rows(connection, "MERGE INTO t USING s ON t.id = s.id " + branches);
    }

    private static List<List<String>> table() throws SQLException {
        return Sql.rows(connection, "SELECT id, name, big::VARCHAR FROM t ORDER BY id");
    }

    @Test
    void theFirstTrueBranchIsTakenAndEachKindIsCounted() throws SQLException {
        assertThat(merge("WHEN MATCHED AND op = 'delete' THEN DELETE WHEN MATCHED AND op = 'update' THEN UPDATE SET"
                        + " name = s.name WHEN NOT MATCHED THEN INSERT (id, name) VALUES (s.id, s.name)"))
                .containsExactly(List.of("1", "1", "1"));
        assertThat(table())
                .containsExactly(List.of("1", "A", "{\"x\":1}"), List.of("3", "null", "3"), List.of("4", "D", "null"));
    }

    @Test
    void aRowThatEveryMatchRemovesIsRemovedOnce() throws SQLException {
        Sql.run(connection, "INSERT INTO s VALUES (2, 'B2', 'delete'), (2, 'B3', 'delete')");
        assertThat(merge("WHEN MATCHED AND op = 'delete' THEN DELETE")).containsExactly(List.of("1"));
        assertThat(table()).containsExactly(List.of("1", "a", "{\"x\":1}"), List.of("3", "null", "3"));
    }

    @Test
    void branchesThatNoRowReachesAreRefused() {
        assertThatThrownBy(() -> merge("WHEN MATCHED THEN DELETE WHEN MATCHED THEN UPDATE SET name = 'x'"))
                .hasMessageContaining("WHEN MATCHED");
        assertThatThrownBy(() -> merge("WHEN NOT MATCHED THEN INSERT (id) VALUES (1)"
                        + " WHEN NOT MATCHED AND op = 'x' THEN INSERT (id) VALUES (2)"))
                .hasMessageContaining("WHEN NOT MATCHED");
    }

    @Test
    void aBranchAssignsEachColumnOnceAndOnlyThoseOfTheTable() {
        assertThatThrownBy(() -> merge("WHEN MATCHED THEN UPDATE SET name = 'x', t.name = 'y'"))
                .hasMessageContaining("'NAME' is assigned twice");
        assertThatThrownBy(() -> merge("WHEN MATCHED THEN UPDATE SET s.name = 'x'"))
                .hasMessageContaining("columns of 'T', not of 'S'");
    }

    @Test
    void columnsOfTheResultAreThoseOfTheBranchesThereAre() throws SQLException {
        assertThat(merge("WHEN NOT MATCHED THEN INSERT (id) VALUES (s.id)")).containsExactly(List.of("1"));
        assertThat(merge("WHEN MATCHED AND op = 'insert' THEN DELETE WHEN MATCHED THEN UPDATE SET big = NULL"))
                .containsExactly(List.of("3", "1"));
    }

    @Test
    void columnsNotGivenHaveTheirDefault() throws SQLException {
        merge("WHEN MATCHED AND s.id = 1 THEN UPDATE SET name = DEFAULT WHEN NOT MATCHED THEN INSERT (id) VALUES"
                + " (s.id)");
        assertThat(Sql.rows(connection, "SELECT id, name FROM t WHERE name = 'none' ORDER BY id"))
                .containsExactly(List.of("1", "none"), List.of("4", "none"));
    }

    @Test
    void columnsAreGivenByName() throws SQLException {
        Sql.rows(
                connection,
                "MERGE INTO t USING (SELECT NULL::VARIANT AS big, 'n' AS name, $1 AS id FROM VALUES (3), (9)) s ON"
                        + " t.id = s.id WHEN MATCHED THEN UPDATE ALL BY NAME WHEN NOT MATCHED THEN INSERT ALL BY NAME");
        assertThat(Sql.rows(connection, "SELECT id FROM t WHERE name = 'n' ORDER BY 1"))
                .containsExactly(List.of("3"), List.of("9"));
    }

    @Test
    void severalSourceRowsForOneRowAreRefusedUnlessAnyWillDo() throws SQLException {
        String twice =
                "MERGE INTO t USING (SELECT 1 AS id UNION ALL SELECT 1) s ON t.id = s.id WHEN MATCHED THEN UPDATE SET"
                        + " name = 'x'";
        assertThatThrownBy(() -> Sql.rows(connection, twice))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("21000"));
        assertThat(table()).hasSize(3);
        Sql.run(connection, "ALTER SESSION SET ERROR_ON_NONDETERMINISTIC_MERGE = FALSE");
        assertThat(Sql.rows(connection, twice)).containsExactly(List.of("1"));
        Sql.run(connection, "ALTER SESSION UNSET ERROR_ON_NONDETERMINISTIC_MERGE");
    }

    @Test
    void whatIsMergedCanBeRolledBack() throws SQLException {
        Sql.run(connection, "BEGIN");
        merge("WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT (id) VALUES (s.id)");
        assertThat(Sql.rows(connection, "SELECT id FROM t")).containsExactly(List.of("4"));
        Sql.run(connection, "ROLLBACK");
        assertThat(table()).hasSize(3);
    }
}
