package dev.sneller.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A warehouse in a model of plain Calcite, beside a schema of another adapter. When the jar is built before, this is the jar. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalciteModelTest {
    private static final int ROWS = 2_000;
    private static final Pattern PUSHED = Pattern.compile("WarehouseScan\\(.*sql=\\[(.*)]\\)");
    private static final Pattern BYTES = Pattern.compile("\\bbytes_used=(\\d+)");

    private Connection ours;
    private Connection calcite;

    @BeforeAll
    void mount(@TempDir Path folder) throws Exception {
        String url = "jdbc:sneller:" + folder.resolve("warehouse");
        ours = DriverManager.getConnection(url);
        try (Statement statement = ours.createStatement()) {
            statement.execute("CREATE TABLE orders (id INT, customer INT NOT NULL, amount NUMBER(10,2), rate DOUBLE,"
                    + " note VARCHAR, due DATE, placed TIMESTAMP_NTZ, paid BOOLEAN, seen TIMESTAMP_LTZ, clock TIME, raw"
                    + " BINARY, v VARIANT)");
            statement.execute("INSERT INTO orders SELECT n, MOD(n, 5), n / 4, IFF(MOD(n, 7) = 0, 'NaN'::DOUBLE, n /"
                    + " 8), 'note ' || n, DATEADD(day, MOD(n, 100), '2024-01-01'::DATE), DATEADD(microsecond, n * 300,"
                    + " '2024-01-01'::TIMESTAMP_NTZ), IFF(MOD(n, 3) = 0, NULL, MOD(n, 3) = 1),"
                    + " '2024-01-01'::TIMESTAMP_LTZ, '10:11:12.5'::TIME, TO_BINARY('0aff'), PARSE_JSON('{\"n\":' || n ||"
                    + " ',\"half\":' || n || '.5,\"kind\":\"' || IFF(MOD(n, 2) = 0, 'even', 'odd') ||"
                    + " '\",\"tags\":[\"a\",' || n || '],\"none\":null,\"deep\":{\"text\":\"' || REPEAT('x', 50) || n ||"
                    + " '\"}}') FROM (SELECT SEQ8() AS n FROM TABLE(GENERATOR(ROWCOUNT => " + ROWS + ")))");
            statement.execute("INSERT INTO orders (customer) VALUES (3)");
            statement.execute("CREATE VIEW odd AS SELECT id, customer FROM orders WHERE MOD(id, 2) = 1");
        }
        calcite = open("'url': '" + url + "'");
    }

    @AfterAll
    void close() throws SQLException {
        calcite.close();
        ours.close();
    }

    @Test
    void tablesJoinWithThoseOfOtherAdapters() throws SQLException {
        assertThat(rows("SELECT c.\"name\", COUNT(*), SUM(o.amount) FROM w.orders o JOIN m.\"customers\" c ON"
                        + " o.customer = c.\"id\" WHERE o.id < 100 GROUP BY c.\"name\" ORDER BY 1"))
                .containsExactly("Ada|20|242.50", "Bo|20|247.50");
        assertThat(rows("SELECT c.\"name\", o.v['kind'], o.v['deep']['text'] FROM w.orders o JOIN m.\"customers\" c ON"
                        + " o.customer = c.\"id\" WHERE o.id = 7"))
                .containsExactly("Bo|odd|" + "x".repeat(50) + "7");
        assertThat(rows("SELECT c.\"name\", COUNT(*) FROM w.odd o JOIN m.\"customers\" c ON o.customer = c.\"id\""
                        + " GROUP BY c.\"name\" ORDER BY 1"))
                .containsExactly("Ada|200", "Bo|200");
    }

    @Test
    void valuesAreThoseOfTheTable() throws SQLException {
        assertThat(rows("SELECT * FROM w.orders WHERE id = 4"))
                .containsExactly("4|4|1.00|0.5|note 4|2024-01-05|2024-01-01 00:00:00.001|true|2024-01-01 00:00:00.0"
                        + "|10:11:12|0aff|{\"deep\":{\"text\":\"" + "x".repeat(50)
                        + "4\"},\"half\":4.5,\"kind\":\"even\",\"n\":4,\"none\":null,\"tags\":[\"a\",4]}");
        assertThat(rows("SELECT id, customer, rate, v, v['n'] FROM w.orders WHERE id IS NULL"))
                .containsExactly("null|3|null|null|null");
        assertThat(rows("SELECT v['tags'][1], v['tags'][2], v['none'], v['absent'], v['deep']['absent'],"
                        + " CAST(v['half'] AS DOUBLE) + 1 FROM w.orders WHERE id = 6"))
                .containsExactly("a|6|null|null|null|7.5");
        assertThat(rows("SELECT COUNT(*) FROM w.orders")).containsExactly(String.valueOf(ROWS + 1));
    }

    @Test
    void onlyWhatIsAskedForIsRead() throws SQLException {
        assertThat(pushed("SELECT amount, note FROM w.orders WHERE id > 5 AND note LIKE 'note 1%'"))
                .containsExactly(
                        "SELECT \"AMOUNT\", \"NOTE\" FROM \"PUBLIC\".\"ORDERS\" WHERE \"ID\" > 5 AND \"NOTE\" LIKE"
                                + " 'note 1%'");
        assertThat(pushed("SELECT v['kind'], COUNT(*) FROM w.orders WHERE v['n'] >= 100 GROUP BY v['kind']"))
                .containsExactly("SELECT TO_JSON(\"V\"['kind']), TO_JSON(\"V\"['n']) FROM \"PUBLIC\".\"ORDERS\" WHERE"
                        + " \"V\"['n'] >= 100.0e0");
        assertThat(pushed("SELECT COUNT(*) FROM w.orders")).containsExactly("SELECT 0 FROM \"PUBLIC\".\"ORDERS\"");
        assertThat(pushed(
                        "SELECT c.\"name\", o.v['kind'] FROM w.orders o JOIN m.\"customers\" c ON o.customer = c.\"id\""
                                + " WHERE o.id = 7"))
                .containsExactly(
                        "SELECT \"CUSTOMER\", TO_JSON(\"V\"['kind']) FROM \"PUBLIC\".\"ORDERS\" WHERE \"ID\" = 7");
    }

    /** Each of a table of its own: what has been read once is kept. */
    @Test
    void fewerBytesAreRead() throws SQLException {
        List<String> names = List.of("B0", "B1", "B2");
        try (Statement statement = ours.createStatement()) {
            for (String name : names) {
                statement.execute("CREATE TABLE " + name + " AS SELECT * FROM orders");
            }
        }
        try (Connection mounted = open("'url': '" + ours.getMetaData().getURL() + "'")) {
            long all = bytes(pushed(mounted, "SELECT * FROM w.b0").get(0));
            long path = bytes(pushed(mounted, "SELECT v['n'] FROM w.b1").get(0));
            long none = bytes(
                    pushed(mounted, "SELECT v FROM w.b2 WHERE v['n'] > 1000000").get(0));
            assertThat(path).isPositive().isLessThan(all / 5);
            assertThat(none).isLessThan(path);
        }
    }

    /** In a CASE a condition is out of the scan's reach: there Calcite tests every row itself. */
    @Test
    void conditionsKeepTheRowsThatCalciteKeeps() throws SQLException {
        List<String> conditions = new ArrayList<>(List.of(
                "2500.25 >= amount",
                "note < 'note 77'",
                "customer = id",
                "due = DATE '2024-02-01'",
                "due > DATE '2024-02-01'",
                "CAST(v['half'] AS DOUBLE) < 1000.5",
                "CAST(v['kind'] AS VARCHAR) = 'even'",
                "NOT paid",
                "paid IS NULL OR id < 10",
                "paid IS NOT TRUE",
                "v['none'] IS NOT NULL",
                "v['none'] IS NULL AND id IN (1, 2, 3, 50000)",
                "v['kind'] = 'odd' AND (id < 10 OR id BETWEEN 100 AND 110)",
                "NOT (id > 5 OR rate > 2)",
                "note LIKE '%9_1' OR note NOT LIKE 'note%'",
                "v['tags'][2] = 77"));
        for (String comparison : List.of("= ", "<> ", "<= ", "> ")) {
            conditions.add("placed " + comparison + "TIMESTAMP '2024-01-01 00:00:01.002'");
        }
        for (String comparison : List.of("= ", ">= ")) {
            conditions.add("rate " + comparison + "100.5");
            conditions.add("CAST(v['half'] AS INTEGER) " + comparison + "1000");
        }
        String tested = conditions.stream()
                .map(condition -> "SUM(CASE WHEN " + condition + " THEN 1 ELSE 0 END)")
                .collect(Collectors.joining(", ", "SELECT ", " FROM w.orders"));
        List<String> expected = List.of(rows(tested).get(0).split("\\|"));
        for (int i = 0; i < conditions.size(); i++) {
            assertThat(rows("SELECT COUNT(*) FROM w.orders WHERE " + conditions.get(i)))
                    .as(conditions.get(i))
                    .containsExactly(expected.get(i));
        }
    }

    @Test
    void rowsWrittenLaterAreSeen() throws SQLException {
        try (Statement statement = ours.createStatement()) {
            statement.execute("CREATE TABLE later (i INT)");
            statement.execute("INSERT INTO later VALUES (1)");
            try (Connection fresh = open("'url': '" + ours.getMetaData().getURL() + "'");
                    Statement query = fresh.createStatement()) {
                statement.execute("INSERT INTO later VALUES (2), (3)");
                try (ResultSet count = query.executeQuery("SELECT COUNT(*) FROM w.later")) {
                    count.next();
                    assertThat(count.getInt(1)).isEqualTo(3);
                }
            }
        }
    }

    @Test
    void aModelWithoutAPlaceIsRefused() {
        assertThatThrownBy(() -> open("'schema': 'PUBLIC'"))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining("\"url\" and \"warehouse\"");
    }

    private static Connection open(String operands) throws SQLException {
        String model =
                ("{'version': '1.0', 'defaultSchema': 'W', 'schemas': [{'name': 'W', 'type': 'custom', 'factory':"
                                + " 'dev.sneller.adapter.WarehouseSchemaFactory', 'operand': {" + operands
                                + "}}, {'name': 'M', 'type': 'custom', 'factory':"
                                + " 'org.apache.calcite.adapter.java.ReflectiveSchema$Factory', 'operand': {'class':"
                                + " 'dev.sneller.adapter.Customers', 'staticMethod': 'create'}}]}")
                        .replace('\'', '"');
        Properties properties = new Properties();
        properties.setProperty("model", "inline:" + model);
        properties.setProperty("timeZone", "UTC");
        return DriverManager.getConnection("jdbc:calcite:", properties);
    }

    private List<String> pushed(String query) throws SQLException {
        return pushed(calcite, query);
    }

    private static List<String> pushed(Connection calcite, String query) throws SQLException {
        List<String> scans = new ArrayList<>();
        Matcher scan = PUSHED.matcher(rows(calcite, "EXPLAIN PLAN FOR " + query).get(0));
        while (scan.find()) {
            scans.add(scan.group(1));
        }
        return scans;
    }

    private long bytes(String query) throws SQLException {
        try (Statement statement = ours.createStatement();
                ResultSet lines = statement.executeQuery("EXPLAIN ANALYZE " + query)) {
            StringBuilder plan = new StringBuilder();
            while (lines.next()) {
                Matcher bytes = BYTES.matcher(lines.getString(1));
                if (bytes.find()) {
                    return Long.parseLong(bytes.group(1));
                }
                plan.append(lines.getString(1)).append('\n');
            }
            throw new AssertionError(plan);
        }
    }

    private List<String> rows(String query) throws SQLException {
        return rows(calcite, query);
    }

    private static List<String> rows(Connection calcite, String query) throws SQLException {
        try (Statement statement = calcite.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(text(result.getObject(i))));
                }
                rows.add(String.join("|", row));
            }
            return rows;
        } catch (SQLException e) {
            throw new SQLException(query, e);
        }
    }

    private static Object text(Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value;
    }
}
