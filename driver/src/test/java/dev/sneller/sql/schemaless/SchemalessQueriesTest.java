package dev.sneller.sql.schemaless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/dialects.md says of the schemaless dialect, asked by JDBC. */
class SchemalessQueriesTest {
    private static final String ROWS =
            "FROM json('{\"g\":\"a\",\"n\":1}{\"g\":\"a\",\"n\":2.5}{\"g\":\"b\",\"n\":\"x\"}{\"g\":null,\"n\":4}{\"n\":8}')";

    private static Connection connection;

    @BeforeAll
    static void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sneller:mem:schemaless");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE \"docs\" (DOC VARIANT)");
            statement.execute("INSERT INTO \"docs\" SELECT PARSE_JSON(column1) FROM VALUES"
                    + " ('{\"id\":1,\"at\":\"2022-05-01T12:35:01.5Z\",\"tags\":[{\"k\":\"x\"},{\"k\":\"y\"}],\"o\":{\"p\":7}}'),"
                    + " ('{\"id\":2,\"at\":\"later\",\"tags\":[],\"o\":null}'), ('{\"id\":3}')");
            statement.execute("CREATE TABLE typed (N NUMBER(9,0), T TIMESTAMP_NTZ)");
            statement.execute("INSERT INTO typed VALUES (5, '2022-01-02 03:04:05'), (NULL, NULL)");
            statement.execute("ALTER SESSION SET SQL_DIALECT = 'SNELLER'");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    private static List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery("SELECT row FROM (\n" + sql + "\n) AS row")) {
            while (results.next()) {
                rows.add(results.getString(1).replace("\"", ""));
            }
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '"', textBlock = """
        "NULL = NULL" => "true"
        "NULL = 3" => "false"
        "MISSING = 3" => ""
        "1 < 'x'" => ""
        "NULL < 3" => ""
        "MISSING IS NULL" => "false"
        "MISSING IS NOT NULL" => "false"
        "MISSING IS MISSING" => "true"
        "NULL IS MISSING" => "false"
        "FALSE AND MISSING" => "false"
        "TRUE AND MISSING" => ""
        "3 + 'foo'" => ""
        "7 / 2" => "3"
        "7.0 / 2" => "3.5"
        "-7 % 2" => "-1"
        "PMOD(-7, 3)" => "2"
        "5 / NULLIF(0, 1)" => ""
        "9223372036854775807 + 1" => "9.223372036854776e+18"
        "UPPER(5)" => ""
        "UPPER('a') || 'b'" => "Ab"
        "COALESCE(MISSING, NULL, 2)" => "2"
        "CAST('x' AS INTEGER)" => ""
        "CAST(TRUE AS INTEGER)" => "1"
        "CAST(2.9 AS INTEGER)" => "2"
        "CASE WHEN FALSE THEN 1 END" => ""
        "2 IN (1, 2)" => "true"
        "NULL IN (1, NULL)" => "true"
        "1 & 1 | 2 & 2" => "3"
        "GREATEST(1, 'x', 3)" => "3"
        "TYPE_BIT(MISSING)" => "0"
        "[1, MISSING, NULL]" => "[1,null]"
        "'ab' SIMILAR TO 'a%'" => "true"
        "'ab' ~ 'b'" => "true"
        "EQUALS_FUZZY('nicleo', 'Nicole', 2)" => "true"
        "`2022-05-01T00:00:00Z` < `2022-05-01T00:00:00.1Z`" => "true"
        "DATE_ADD(MONTH, 1, `2022-01-31T00:00:00Z`)" => "2022-03-03T00:00:00Z"
        "DATE_TRUNC(WEEK(MONDAY), `2022-05-01T12:00:00Z`)" => "2022-04-25T00:00:00Z"
        "GEO_HASH(52.37403, 4.88969, 5)" => "u173z"
        """)
    void expressionsAreMissingWhereAnArgumentIsOfAnotherClass(String expression, String wanted) throws SQLException {
        assertThat(rows("SELECT " + expression + " AS x"))
                .isEqualTo(List.of(wanted.isEmpty() ? "{}" : "{x:" + wanted + "}"));
    }

    @Test
    void missingItemsAreNotInTheRow() throws SQLException {
        assertThat(rows("SELECT id, o.p, tags[1].k FROM docs ORDER BY id"))
                .containsExactly("{id:1,k:y,p:7}", "{id:2}", "{id:3}");
    }

    @Test
    void storedTextsThatAreTimesAreTimes() throws SQLException {
        assertThat(rows("SELECT id, EXTRACT(YEAR FROM at) AS y, UPPER(at) AS u FROM docs WHERE at IS NOT"
                        + " MISSING ORDER BY id"))
                .containsExactly("{id:1,y:2022}", "{id:2,u:LATER}");
    }

    @Test
    void elementsOfListsAreRows() throws SQLException {
        assertThat(rows("SELECT d.id, e.k FROM docs AS d, d.tags AS e ORDER BY e.k"))
                .containsExactly("{id:1,k:x}", "{id:1,k:y}");
    }

    @Test
    void groupsWithoutKeyAreNone() throws SQLException {
        assertThat(rows("SELECT g, SUM(n), AVG(n), COUNT(n) " + ROWS + " GROUP BY g ORDER BY g"))
                .containsExactly(
                        "{avg:4,count:1,g:null,sum:4}",
                        "{avg:1.75,count:2,g:a,sum:3.5}",
                        "{avg:null,count:1,g:b,sum:null}");
    }

    @Test
    void meansOfWholeNumbersAreCut() throws SQLException {
        assertThat(rows("SELECT AVG(CAST(n AS INTEGER)) AS a, MAX(n) FILTER (WHERE n < 8) AS m " + ROWS))
                .containsExactly("{a:3,m:4}");
    }

    @Test
    void starsAreDocumentsThatLaterItemsChange() throws SQLException {
        assertThat(rows("SELECT *, id + 1 AS id, at IS MISSING AS m FROM docs WHERE id = 3"))
                .containsExactly("{id:4,m:true}");
    }

    @Test
    void aliasesAreSeenByWhatFollows() throws SQLException {
        assertThat(rows("SELECT id * 2 AS twice, twice + 1 AS more FROM docs WHERE twice > 2 ORDER BY more"
                        + " DESC LIMIT 1"))
                .containsExactly("{more:7,twice:6}");
    }

    @Test
    void queriesAreValuesStructsAndLists() throws SQLException {
        assertThat(rows("SELECT (SELECT COUNT(*) FROM docs) AS n, (SELECT MIN(id), MAX(id) FROM docs) AS s,"
                        + " (SELECT id FROM docs ORDER BY id DESC) AS l, (SELECT id FROM docs WHERE id > 9) AS none"))
                .containsExactly("{l:[{id:3},{id:2},{id:1}],n:3,none:null,s:{max:3,min:1}}");
    }

    @Test
    void anOrderBehindUnionIsThatOfAllItsRows() throws SQLException {
        String union =
                "SELECT id AS n FROM docs UNION ALL SELECT 2.5 AS n UNION ALL SELECT id AS m FROM docs WHERE id = 2";
        assertThat(rows(union + " ORDER BY n DESC LIMIT 3")).containsExactly("{m:2}", "{n:3}", "{n:2.5}");
        assertThat(rows(union + " ORDER BY 1 DESC NULLS LAST LIMIT 2 OFFSET 1")).containsExactly("{n:2.5}", "{n:2}");
    }

    @Test
    void boundValuesAreOfTheirClass() throws SQLException {
        String sql = "SELECT id + ? AS s, ? AS p FROM docs WHERE id >= ? OR at = ? ORDER BY s DESC LIMIT ?";
        try (PreparedStatement query = connection.prepareStatement("SELECT row FROM (" + sql + ") AS row")) {
            query.setInt(1, 10);
            query.setString(2, "t");
            query.setBigDecimal(3, new BigDecimal("2.5"));
            query.setString(4, "later");
            query.setInt(5, 5);
            assertThat(texts(query)).containsExactly("{p:t,s:13}", "{p:t,s:12}");
            query.setString(1, "x");
            query.setInt(5, 1);
            assertThat(texts(query)).containsExactly("{p:t}");
        }
    }

    private static List<String> texts(PreparedStatement query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet results = query.executeQuery()) {
            while (results.next()) {
                texts.add(results.getString(1).replace("\"", ""));
            }
        }
        return texts;
    }

    @Test
    void rowsAreKeptAsDocumentsWhereNoColumnsAreListed() throws SQLException {
        run("CREATE TABLE \"kept\" AS SELECT id, o, at FROM docs ORDER BY id LIMIT 2");
        run("INSERT INTO \"kept\" (SELECT id + 4 AS id, o.q FROM docs WHERE id = 3)");
        run("INSERT INTO \"kept\" WITH d AS (SELECT id FROM docs) SELECT COUNT(*) AS id FROM d");
        run("CREATE VIEW \"seen\" AS SELECT id, 'it''s \\\\ kept' AS s FROM kept WHERE o IS NOT NULL ORDER BY id");
        assertThat(rows("SELECT * FROM kept WHERE at IS MISSING OR EXTRACT(YEAR FROM at) > 2000 ORDER BY id"))
                .containsExactly("{at:2022-05-01T12:35:01.500Z,id:1,o:{p:7}}", "{id:3}", "{id:7}");
        assertThat(rows("SELECT * FROM seen")).containsExactly("{id:1,s:it's \\\\ kept}");
    }

    @Test
    void itemsGoIntoListedColumnsByPosition() throws SQLException {
        run("CREATE TABLE into_columns (A NUMBER, T TIMESTAMP_NTZ) AS SELECT id, at FROM docs WHERE id <> 2");
        run("INSERT INTO into_columns (T) SELECT MAX(at) FROM docs");
        run("INSERT INTO into_columns SELECT SUM(id), MISSING FROM docs");
        run("CREATE VIEW columns_seen (N, LAST) AS SELECT COUNT(*), MAX(A) FROM into_columns");
        assertThat(rows("SELECT A, T FROM into_columns ORDER BY A"))
                .containsExactly("{}", "{A:1,T:2022-05-01T12:35:01.500Z}", "{A:3}", "{A:6}");
        assertThat(rows("SELECT N + 1 AS n, LAST FROM columns_seen")).containsExactly("{LAST:6,n:5}");
    }

    @Test
    void statementsWithoutAQueryOfTheDialectAreShared() throws SQLException {
        run("CREATE TABLE shared_rows (A NUMBER, S VARCHAR DEFAULT 'AS SELECT')");
        run("INSERT INTO shared_rows (A) VALUES ((SELECT 1 AS select_inside)), (2)");
        assertThat(rows("SELECT A, S FROM shared_rows ORDER BY A"))
                .containsExactly("{A:1,S:AS SELECT}", "{A:2,S:AS SELECT}");
        assertThatThrownBy(() -> run("CREATE TABLE broken AS\nSELECT id FROM dcos"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42S02"))
                .hasMessageContaining("line 2, column 16");
    }

    private static void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void innerQueriesSeeTheNamesOfOuterOnes() throws SQLException {
        assertThat(rows("SELECT id AS x, (SELECT COUNT(*) FROM docs WHERE id < x) AS before FROM docs ORDER BY x"))
                .containsExactly("{before:0,x:1}", "{before:1,x:2}", "{before:2,x:3}");
    }

    @Test
    void typedTablesHaveTheirColumnsOnly() throws SQLException {
        assertThat(rows("SELECT N + 1 AS n, T FROM typed"))
                .containsExactlyInAnyOrder("{T:2022-01-02T03:04:05Z,n:6}", "{}");
        assertThatThrownBy(() -> rows("SELECT M FROM typed"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42S22"))
                .hasMessageContaining("line 2");
    }

    @Test
    void mistakesAreToldWithTheirPlace() {
        assertThatThrownBy(() -> rows("SELECT UPER(id) FROM docs"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42883"))
                .hasMessageContaining("UPPER");
        assertThatThrownBy(() -> rows("SELECT id / 0 FROM docs"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("22012"));
        assertThatThrownBy(() -> rows("SELECT id FROM dcos"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42S02"));
    }
}
