package dev.sneller.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Subqueries where joins and aggregates make them hard. */
class SubqueryPlacesTest {
    private static Connection connection;

    @BeforeAll
    static void load() throws SQLException {
        connection = DriverManager.getConnection(Warehouses.url());
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (k INT, x INT, v VARIANT)");
            statement.execute("INSERT INTO t SELECT column1, column2, PARSE_JSON(column3)"
                    + " FROM VALUES (1, 10, '[1, 2, 3]'), (2, 20, '[4, 5]'), (3, 30, '[]')");
            statement.execute("CREATE TABLE u (k INT, y INT)");
            statement.execute("INSERT INTO u VALUES (1, 100), (2, 200), (4, 400)");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    private static List<String> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1) + " " + result.getString(2));
            }
            return rows;
        }
    }

    @Test
    void aConditionOfAFullJoinMayAskOfOneSideOrBoth() throws SQLException {
        String join = "SELECT t.k, u.k FROM t FULL JOIN u ON t.k = u.k AND ";
        String order = " ORDER BY 1, 2";
        assertThat(rows(join + "t.x IN (SELECT y / 10 FROM u WHERE y < 200)" + order))
                .containsExactly("1 1", "2 null", "3 null", "null 2", "null 4");
        assertThat(rows(join + "u.y > (SELECT AVG(y) FROM u)" + order))
                .containsExactly("1 null", "2 null", "3 null", "null 1", "null 2", "null 4");
        assertThat(rows(join + "(t.x + u.y) IN (SELECT y + 10 FROM u)" + order))
                .containsExactly("1 1", "2 null", "3 null", "null 2", "null 4");
        assertThat(rows(join + "EXISTS (SELECT 1 FROM u i WHERE i.k = t.k AND i.y < u.y + t.x AND u.y > 150)" + order))
                .containsExactly("1 null", "2 2", "3 null", "null 1", "null 4");
    }

    @Test
    void aConditionOfARightJoinMayAskOfBothSides() throws SQLException {
        String join =
                " FROM t RIGHT JOIN u ON t.k = u.k AND EXISTS (SELECT 1 FROM u i WHERE i.y = t.x * 10 AND i.y < u.y +"
                        + " 1 AND i.k > 1)";
        assertThat(rows("SELECT t.k, u.k" + join + " ORDER BY 2")).containsExactly("null 1", "2 2", "null 4");
        assertThat(rows("SELECT *" + join + " ORDER BY u.k")).containsExactly("null null", "2 20", "null null");
    }

    @Test
    void aColumnFromOutsideMayStandBesideAnAggregate() throws SQLException {
        assertThat(rows("SELECT k, (SELECT MAX(f.value) + t.x FROM LATERAL FLATTEN(t.v) f) FROM t ORDER BY 1"))
                .containsExactly("1 13", "2 25", "3 null");
        assertThat(rows("SELECT k, (SELECT COUNT(*) + t.x FROM u WHERE u.k = t.k) FROM t ORDER BY 1"))
                .containsExactly("1 11", "2 21", "3 30");
        assertThat(rows("SELECT k, (SELECT MAX(u.y) FROM u HAVING COUNT(*) > t.k) FROM t ORDER BY 1"))
                .containsExactly("1 400", "2 400", "3 null");
    }

    @Test
    void whatReadsBothSidesAboveACorrelationIsNullWithoutARow() throws SQLException {
        assertThat(rows("SELECT k, (SELECT t.x FROM u WHERE u.k = t.k) FROM t ORDER BY 1"))
                .containsExactly("1 10", "2 20", "3 null");
    }

    @Test
    void aColumnOfItsOwnBesideAnAggregateIsRefused() {
        assertThatThrownBy(() -> rows("SELECT k, (SELECT SUM(u.y) + u.k FROM u) FROM t"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("'U.K' is neither grouped nor aggregated");
    }
}
