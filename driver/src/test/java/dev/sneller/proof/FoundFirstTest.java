package dev.sneller.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** PIVOT over values that a query finds, and CONNECT BY: forms that become other queries. */
class FoundFirstTest {
    private static Connection connection;

    @BeforeAll
    static void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sneller:mem:found");
        Sql.run(connection, "CREATE TABLE sales (id INT, amount INT, quarter VARCHAR)");
        Sql.run(connection, "INSERT INTO sales VALUES (1, 10, 'Q1'), (1, 20, 'Q2'), (2, 5, 'Q1'), (2, 1, NULL)");
        Sql.run(connection, "CREATE TABLE staff (title VARCHAR, id INT, boss INT)");
        Sql.run(connection, "INSERT INTO staff VALUES ('P', 1, NULL), ('V', 10, 1), ('E', 100, 10), ('F', 101, 10)");
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void everyValueThereIsBecomesAColumn() throws SQLException {
        assertThat(Sql.rows(
                        connection,
                        "WITH w AS (SELECT * FROM sales WHERE quarter IS NOT NULL) SELECT * FROM w PIVOT (SUM(amount)"
                                + " FOR quarter IN (ANY ORDER BY quarter DESC)) AS p (a, b, c) ORDER BY a"))
                .containsExactly(List.of("1", "20", "10"), List.of("2", "null", "5"));
    }

    @Test
    void aPreparedPivotSeesValuesThatCameLater() throws SQLException {
        Sql.run(connection, "CREATE TABLE later (id INT, k VARCHAR)", "INSERT INTO later VALUES (1, 'a')");
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT * FROM later PIVOT (COUNT(id) FOR k IN (ANY))")) {
            try (ResultSet first = statement.executeQuery()) {
                assertThat(first.getMetaData().getColumnCount()).isEqualTo(1);
            }
            Sql.run(connection, "INSERT INTO later VALUES (1, 'b')");
            try (ResultSet second = statement.executeQuery()) {
                assertThat(second.getMetaData().getColumnLabel(2)).isEqualTo("'b'");
            }
        }
    }

    @Test
    void pivotsOverPivotsKeepTheirColumnsApart() throws SQLException {
        assertThat(Sql.rows(
                        connection,
                        "SELECT * FROM (SELECT amount, amount AS again, quarter AS q1, quarter AS q2 FROM sales WHERE"
                                + " id = 1) PIVOT (SUM(amount) FOR q1 IN ('Q1', 'Q2')) PIVOT (MAX(again) FOR q2 IN ('Q1',"
                                + " 'Q2')) AS p (a, b, c, d) ORDER BY a"))
                .containsExactly(List.of("10", "null", "10", "null"), List.of("null", "20", "null", "20"));
    }

    @Test
    void rowsAreFoundBelowTheirRoots() throws SQLException {
        assertThat(Sql.rows(
                        connection,
                        "SELECT LEVEL, SYS_CONNECT_BY_PATH(title, '/') AS path, CONNECT_BY_ROOT id, PRIOR title FROM"
                                + " staff START WITH boss IS NULL CONNECT BY boss = PRIOR id ORDER BY path"))
                .containsExactly(
                        List.of("1", "/P", "1", "null"),
                        List.of("2", "/P/V", "1", "P"),
                        List.of("3", "/P/V/E", "1", "V"),
                        List.of("3", "/P/V/F", "1", "V"));
        assertThat(Sql.rows(
                        connection, "SELECT * FROM staff START WITH id = 10 CONNECT BY PRIOR id = boss AND LEVEL < 2"))
                .containsExactly(List.of("V", "10", "1"));
    }

    @Test
    void aQueryThatReadsItselfWithoutTheWordNeedsUnionAll() {
        assertThatThrownBy(() -> Sql.rows(connection, "WITH c AS (SELECT 1 UNION SELECT * FROM c) SELECT * FROM c"))
                .hasMessageContaining("UNION ALL");
    }
}
