package dev.sneller.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.error.ErrorCode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The errors users meet most: each with its name, state and number, its column where known, the value and a way out. */
class FrequentErrorsTest {
    private static Connection connection;

    @BeforeAll
    static void tables(@TempDir Path folder) throws SQLException {
        connection = Sql.open(folder.resolve("warehouse"));
        Sql.run(
                connection,
                "CREATE TABLE events (user_id INT, v VARIANT, name VARCHAR(10), amount NUMBER(10,2), d DATE)",
                "INSERT INTO events SELECT 1, PARSE_JSON('{\"a\":\"x\"}'), 'one', 1.5, '2026-01-01'",
                "CREATE TABLE a (id INT, n INT NOT NULL)",
                "CREATE TABLE b (id INT, n INT)",
                "INSERT INTO b VALUES (1, 1), (1, 2)");
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        SELECT name FORM events                        | SYNTAX_ERROR          | 18 | Did you mean FROM?
        SELECT MAX(*) FROM a                           | SYNTAX_ERROR          | 12 | COUNT(*)
        SELECT * FROM a LEFT JOIN b                    | SYNTAX_ERROR          | 22 | CROSS JOIN
        CREATE TABLE c (name VARCHAR COLLATE NOCASE)   | UNSUPPORTED           | 17 | compare LOWER
        SELECT * FROM event                            | TABLE_NOT_FOUND       | 15 | Did you mean EVENTS?
        SELECT * FROM "events"                         | TABLE_NOT_FOUND       | 15 | Did you mean EVENTS?
        USE SCHEMA nosuch                              | SCHEMA_NOT_FOUND      | 12 | SHOW SCHEMAS
        SELECT user_idd FROM events                    | COLUMN_NOT_FOUND      | 8  | Did you mean USER_ID?
        SELECT id FROM a JOIN b ON a.id = b.id         | AMBIGUOUS_COLUMN      | 8  | qualify
        SELECT LENGHT(name) FROM events                | FUNCTION_NOT_FOUND    | 8  | Did you mean LENGTH?
        SELECT ABS(d) FROM events                      | ARGUMENT_TYPES        | 8  | the forms are ABS(x)
        SELECT d < 1 FROM events                       | ARGUMENT_TYPES        | 8  | DATE < NUMBER(1,0)
        SELECT SUBSTR(name) FROM events                | ARGUMENT_COUNT        | 8  | takes 2 to 3 arguments, got 1
        SELECT ROUND(amount, 1, 2, 3) FROM events      | ARGUMENT_COUNT        | 8  | takes 1 to 2 arguments, got 4
        SELECT COALESCE()                              | ARGUMENT_COUNT        | 8  | takes 1 or more arguments, got 0
        SELECT CURRENT_DATE('x')                       | ARGUMENT_COUNT        | 8  | takes no argument, got 1
        SELECT LISTAGG(name, d) FROM events            | ARGUMENT_NOT_CONSTANT | 0  | LISTAGG
        SELECT d::BOOLEAN FROM events                  | CANNOT_CAST           | 8  | DATE has no cast to BOOLEAN
        SELECT name, SUM(amount) FROM events           | NOT_GROUPED           | 8  | ANY_VALUE
        SELECT DISTINCT name FROM events ORDER BY d    | NOT_GROUPED           | 43 | SELECT DISTINCT
        SELECT name FROM events WHERE SUM(amount) > 1  | AGGREGATE_MISPLACED   | 31 | use HAVING
        SELECT SUM(SUM(amount)) FROM events            | AGGREGATE_MISPLACED   | 8  | subquery
        SELECT id FROM a WHERE RANK() OVER (ORDER BY n) = 1 | WINDOW_MISPLACED | 24 | use QUALIFY
        SELECT ROW_NUMBER() FROM a                     | WINDOW_MISPLACED      | 8  | OVER
        SELECT id FROM a QUALIFY n = 1                 | WINDOW_MISPLACED      | 26 | use WHERE
        SELECT name, d FROM events ORDER BY 4          | POSITION_OUT_OF_RANGE | 37 | no column at this position
        SELECT id FROM a UNION SELECT id, n FROM b     | SET_COLUMN_COUNT      | 31 | UNION BY NAME
        SELECT (SELECT id, n FROM a)                   | SET_COLUMN_COUNT      | 8  | one column
        SELECT IFF(TRUE, ARRAY_CONSTRUCT(1), 1)        | TYPE_MISMATCH         | 8  | no common type
        SELECT * FROM events WHERE name                | TYPE_MISMATCH         | 28 | BOOLEAN
        SELECT (SELECT n FROM b)                       | SUBQUERY_ROWS         | 0  | LIMIT 1
        GRANT SELECT ON a TO ROLE x                    | UNSUPPORTED           | 1  | GRANT
        CREATE TABLE a (id INT)                        | ALREADY_EXISTS        | 14 | OR REPLACE
        CREATE OR REPLACE TABLE IF NOT EXISTS c (id INT) | SYNTAX_ERROR        | 39 | exclude each other
        CREATE TABLE c (id INT) COMENT = 'x'           | INVALID_ARGUMENT      | 25 | Did you mean COMMENT?
        CREATE TABLE c (id INT DEFAULT 'x')            | NOT_A_NUMBER          | 17 | 'x'
        WITH q AS (SELECT 1), q AS (SELECT 2) SELECT * FROM q | ALREADY_EXISTS | 23 | another name
        SELECT id FROM a LIMIT 1.5                     | INVALID_ARGUMENT      | 24 | whole number
        SELECT * RENAME (nn AS m) FROM a               | COLUMN_NOT_FOUND      | 18 | RENAME
        SELECT * REPLACE (1 AS idd) FROM a             | COLUMN_NOT_FOUND      | 24 | Did you mean ID?
        SELECT * FROM a ASOF JOIN b USING (id)         | SYNTAX_ERROR          | 22 | MATCH_CONDITION
        SELECT * FROM a SEMI JOIN b ON id = b.id       | AMBIGUOUS_COLUMN      | 32 | qualify
        SELECT id = ANY (2, 'x') FROM b                | NOT_A_NUMBER          | 0  | 'x'
        SELECT SUM(n) OVER w FROM b WINDOW w AS (v), v AS (ORDER BY id) | INVALID_ARGUMENT | 42 | earlier ones
        SELECT * FROM REPEAT('a', 3)                   | FUNCTION_NOT_FOUND    | 15 | not in FROM
        SELECT 1 FROM a LEFT JOIN b ON (SELECT TRUE, TRUE) | SET_COLUMN_COUNT  | 0  | one column
        CREATE TABLE twice (x INT, x INT)              | DUPLICATE_COLUMN      | 14 | 'X'
        SELECT name::INT FROM events                   | NOT_A_NUMBER          | 0  | 'one' is not a NUMBER
        SELECT 'x'::BOOLEAN                            | NOT_A_BOOLEAN         | 0  | TRY_CAST
        SELECT '2026-13-01'::DATE                      | NOT_A_DATE            | 0  | '2026-13-01'
        SELECT DATE '2026-13-01'                       | NOT_A_DATE            | 8  | '2026-13-01'
        SELECT TIME '25:00:00'                         | NOT_A_TIME            | 8  | '25:00:00'
        SELECT TIMESTAMP 'x'                           | NOT_A_TIMESTAMP       | 8  | 'x'
        SELECT TO_DATE('2026-01', 'YYYY/MM/DD')        | FORMAT_MISMATCH       | 0  | at character 5
        SELECT 12.3456::NUMBER(10,9)                   | NUMERIC_OUT_OF_RANGE  | 0  | '12.3456' does not fit NUMBER(10,9)
        SELECT 1e999                                   | NUMERIC_OUT_OF_RANGE  | 8  | '1E999'
        SELECT 1 / 0                                   | DIVISION_BY_ZERO      | 0  | NULLIF
        SELECT v:a::INT FROM events                    | VARIANT_CAST          | 0  | '"x"' (VARCHAR) of a
        SELECT PARSE_JSON('{"a":1,"a":2}')             | INVALID_JSON          | 0  | duplicate object attribute "a", pos 7
        INSERT INTO events (name) VALUES ('elevenchars') | STRING_TOO_LONG     | 0  | EVENTS.NAME
        INSERT INTO a VALUES (1, NULL)                 | NOT_NULL_VIOLATED     | 0  | A.N
        INSERT INTO a VALUES (1, 2, 3)                 | INSERT_COLUMN_COUNT   | 15 | 3 values for 2 columns
        SELECT $nosuch                                 | NOT_SET               | 8  | SET NOSUCH
        ALTER SESSION SET TIMEZON = 'UTC'              | UNKNOWN_OPTION        | 0  | TIMEZONE
        SELECT * FROM 'no/such.csv'                    | FILE_UNREADABLE       | 0  | 'no/such.csv'
        SELECT REGEXP_LIKE(name, '(') FROM events      | INVALID_PATTERN       | 0  | missing closing )
        SELECT name LIKE 'a!' ESCAPE '!' FROM events   | LIKE_ESCAPE           | 0  | 'a!'
        """)
    void namesTheMistakeItsPlaceAndAWayOut(String sql, ErrorCode code, int column, String says) {
        SQLException failure = fail(sql);
        assertThat(failure.getMessage()).startsWith(code.title() + ": ").contains(says);
        assertThat(failure.getSQLState()).isEqualTo(code.sqlState());
        assertThat(failure.getErrorCode()).isEqualTo(code.vendorCode());
        if (column > 0) {
            assertThat(failure.getMessage()).endsWith("(line 1, column " + column + ")");
        } else {
            assertThat(failure.getMessage()).doesNotContain("(line ");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        SELECT ROUND(1.5, 'x')
        SELECT COALESCE()
        SELECT EXISTS 1
        SELECT (SELECT id, n FROM a)
        SELECT id FROM a QUALIFY id = 'x'
        SELECT SUM(n) OVER (ORDER BY id ROWS BETWEEN n PRECEDING AND CURRENT ROW) FROM a
        SELECT * FROM events, TABLE(FLATTEN(INPUT => v, OUTER => 'x'))
        """)
    void speaksOfSqlNotOfWhatRunsIt(String sql) {
        SQLException failure = fail(sql);
        assertThat(failure.getSQLState()).isNotEqualTo(ErrorCode.INTERNAL.sqlState());
        assertThat(failure.getMessage())
                .doesNotContainPattern("java\\.|org\\.apache|Exception|Rex|Logical|\\$|CHARACTER SET");
    }

    private static SQLException fail(String sql) {
        try (Statement statement = connection.createStatement()) {
            for (boolean rows = statement.execute(sql);
                    rows && statement.getResultSet().next(); ) {
                // rows before the one that fails
            }
        } catch (SQLException failure) {
            return failure;
        }
        throw new AssertionError("no error: " + sql);
    }
}
