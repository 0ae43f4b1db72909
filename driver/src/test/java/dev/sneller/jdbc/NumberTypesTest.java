package dev.sneller.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The types of numeric results, a row of the table of the SQL reference each. */
class NumberTypesTest {
    private static Connection connection;

    @BeforeAll
    static void open() throws SQLException {
        connection = Warehouses.open();
        Warehouses.run(
                connection,
                "CREATE TABLE t (a NUMBER(10,2), b NUMBER(5,4), c NUMBER(20,10), d NUMBER(38,0), f FLOAT, v VARIANT, x"
                        + " VARCHAR)",
                "INSERT INTO t VALUES (1, 2, 3, 4, 5, PARSE_JSON('6'), '7')");
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a + b | 13 | 4
        a - b | 13 | 4
        d + d | 38 | 0
        a * b | 15 | 6
        c * c | 32 | 12
        a / b | 20 | 8
        c / a | 24 | 12
        2 / 7 | 7 | 6
        a % b | 12 | 4
        MOD(a, b) | 12 | 4
        -a | 10 | 2
        ABS(a) | 10 | 2
        SIGN(a) | 2 | 0
        ROUND(b, 2) | 6 | 2
        ROUND(b, 9) | 5 | 4
        CEIL(a) | 11 | 0
        FLOOR(a, -1) | 11 | 0
        TRUNC(b, 1) | 6 | 1
        DIV0(a, b) | 20 | 8
        SUM(a) | 22 | 2
        SUM(d) | 38 | 0
        AVG(a) | 28 | 8
        AVG(c) | 38 | 12
        MEDIAN(a) | 13 | 5
        VARIANCE(a) | 38 | 10
        COUNT(a) | 18 | 0
        COUNT_IF(a > 0) | 18 | 0
        GREATEST(a, b) | 12 | 4
        COALESCE(a, b) | 12 | 4
        IFF(a > 0, a, b) | 12 | 4
        BITAND(a, b) | 38 | 0
        YEAR('2026-01-01') | 4 | 0
        MONTHS_BETWEEN('2026-01-01', '2025-01-01') | 27 | 6
        """)
    void exactResultsHaveDigitsAndPlaces(String expression, int precision, int scale) throws SQLException {
        ResultSetMetaData column = column(expression);
        assertThat(column.getPrecision(1) + "," + column.getScale(1)).isEqualTo(precision + "," + scale);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a + f
        f / a
        f % a
        v + 1
        v * v
        a + x
        ROUND(f, 2)
        SUM(f)
        SUM(v)
        AVG(f)
        STDDEV(a)
        SQRT(a)
        LN(d)
        DIV0(f, a)
        """)
    void otherResultsAreFloats(String expression) throws SQLException {
        assertThat(column(expression).getColumnType(1)).isEqualTo(Types.DOUBLE);
    }

    private static ResultSetMetaData column(String expression) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + expression + " FROM t")) {
            assertThat(rows.next()).isTrue();
            return rows.getMetaData();
        }
    }
}
