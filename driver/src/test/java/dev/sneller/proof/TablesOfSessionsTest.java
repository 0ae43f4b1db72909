package dev.sneller.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Temporary tables and clones: who sees them, how long they live, what they share. */
class TablesOfSessionsTest {
    private static final String URL = "jdbc:sneller:mem:sessions";

    private Connection own;
    private Connection other;

    @BeforeEach
    void open() throws SQLException {
        own = DriverManager.getConnection(URL);
        other = DriverManager.getConnection(URL);
        Sql.run(own, "CREATE OR REPLACE TABLE t (x INT)");
        Sql.run(own, "INSERT INTO t VALUES (1)");
    }

    @AfterEach
    void close() throws SQLException {
        own.close();
        other.close();
    }

    private static List<List<String>> x(Connection connection, String table) throws SQLException {
        return Sql.rows(connection, "SELECT x FROM " + table + " ORDER BY x");
    }

    @Test
    void aTemporaryTableHidesOneOfItsNameInItsSessionOnly() throws SQLException {
        Sql.run(own, "CREATE TEMPORARY TABLE t AS SELECT 2 AS x");
        Sql.run(own, "INSERT INTO t VALUES (3)");
        assertThat(x(own, "t")).containsExactly(List.of("2"), List.of("3"));
        assertThat(x(other, "t")).containsExactly(List.of("1"));
        Sql.run(own, "DROP TABLE t");
        assertThat(x(own, "t")).containsExactly(List.of("1"));
    }

    @Test
    void aTemporaryTableEndsWithItsSession() throws SQLException {
        Sql.run(own, "CREATE TEMPORARY TABLE mine (x INT)");
        assertThat(Sql.rows(own, "SELECT table_type FROM information_schema.tables WHERE table_name = 'MINE'"))
                .containsExactly(List.of("TEMPORARY TABLE"));
        assertThatThrownBy(() -> x(other, "mine")).isInstanceOf(SQLException.class);
        own.close();
        own = DriverManager.getConnection(URL);
        assertThatThrownBy(() -> x(own, "mine")).isInstanceOf(SQLException.class);
    }

    @Test
    void aTemporaryTableStaysOneUnderAnotherName() throws SQLException {
        Sql.run(own, "CREATE TEMPORARY TABLE mine AS SELECT 5 AS x");
        Sql.run(own, "ALTER TABLE mine RENAME TO yours");
        assertThat(x(own, "yours")).containsExactly(List.of("5"));
        assertThatThrownBy(() -> x(other, "yours")).isInstanceOf(SQLException.class);
    }

    @Test
    void aCloneAndItsSourceGoTheirOwnWays() throws SQLException {
        Sql.run(own, "CREATE OR REPLACE TABLE c CLONE t");
        Sql.run(own, "INSERT INTO c VALUES (9)");
        Sql.run(own, "DELETE FROM t");
        assertThat(x(other, "c")).containsExactly(List.of("1"), List.of("9"));
        assertThat(x(other, "t")).isEmpty();
    }

    @Test
    void numbersOfACloneGoOn() throws SQLException {
        Sql.run(own, "CREATE OR REPLACE TABLE n (id INT AUTOINCREMENT, x INT)");
        Sql.run(own, "INSERT INTO n (x) VALUES (1), (2)");
        Sql.run(own, "CREATE OR REPLACE TABLE m CLONE n");
        Sql.run(own, "INSERT INTO m (x) VALUES (3)");
        assertThat(Sql.rows(own, "SELECT COUNT(DISTINCT id), COUNT(*) FROM m")).containsExactly(List.of("3", "3"));
    }

    @Test
    void aTableMovesToAnotherSchema() throws SQLException {
        Sql.run(own, "CREATE OR REPLACE SCHEMA there");
        Sql.run(own, "USE SCHEMA PUBLIC");
        Sql.run(own, "ALTER TABLE t RENAME TO there.u");
        assertThat(x(other, "there.u")).containsExactly(List.of("1"));
        assertThatThrownBy(() -> x(other, "t")).isInstanceOf(SQLException.class);
    }
}
