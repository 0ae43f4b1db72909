package dev.sneller.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The first rows of an order, and any few rows, are found without reading the files that cannot have them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstRowsTest {
    private static final int FILES = 20;
    private static final int ROWS_A_FILE = 10_000;
    private static final long SEED = 20_260_729;

    private Connection connection;

    @BeforeAll
    void write(@TempDir Path folder) throws Exception {
        connection = Sql.open(folder.resolve("warehouse"));
        Sql.run(connection, "CREATE TABLE e (k INT, d DOUBLE, s VARCHAR, other INT, n INT, v VARIANT)");
        for (int file = 0; file < FILES; file++) {
            // The third file has the only NULLs of n.
            String nulls = file == 3 ? "IFF(MOD(n, 1000) = 0, NULL, n)" : "n";
            Sql.run(
                    connection,
                    "INSERT INTO e SELECT n, n / 8, 'key-' || (10000000 + n)::VARCHAR, MOD(n, 10), " + nulls
                            + ", PARSE_JSON('{\"t\":' || n || ',\"list\":[1,2]}') FROM (SELECT "
                            + (long) file * ROWS_A_FILE + " + SEQ8() AS n FROM TABLE(GENERATOR(ROWCOUNT => "
                            + ROWS_A_FILE + ")))");
        }
        Sql.run(
                connection,
                "CREATE TABLE small (other INT, label VARCHAR)",
                "INSERT INTO small SELECT n, 'label' || n FROM (SELECT SEQ8() AS n FROM TABLE(GENERATOR(ROWCOUNT =>"
                        + " 5)))");
    }

    @AfterAll
    void close() throws Exception {
        connection.close();
    }

    @Test
    void theFirstRowsOfAnOrderOpenOneFile() throws Exception {
        assertOpened("SELECT k, s FROM e ORDER BY k LIMIT 5", 1);
        assertOpened("SELECT k, s FROM e ORDER BY k DESC LIMIT 5", 1);
        assertOpened("SELECT k, s FROM e ORDER BY s DESC LIMIT 5 OFFSET 100", 1);
        assertOpened("SELECT * FROM e ORDER BY d, other LIMIT 5", 1);
        assertOpened("SELECT v FROM e ORDER BY v:t::int DESC LIMIT 5", 1);
        assertOpened("SELECT * FROM e ORDER BY n DESC NULLS LAST LIMIT 5", 1);
        assertOpened("SELECT * FROM e ORDER BY n NULLS FIRST LIMIT 5", 1);
        assertOpened("SELECT * FROM e ORDER BY k LIMIT " + (ROWS_A_FILE + 1), 2);
        assertOpened("SELECT * FROM e WHERE k >= " + 7 * ROWS_A_FILE + " ORDER BY k LIMIT 5", 1);
    }

    /** As many threads as there are may have begun a file when the first place in the order becomes known. */
    @Test
    void theOrderIsKnownBelowFiltersProjectionsJoinsAndMembers() throws Exception {
        assertFewOpened("SELECT k FROM e WHERE s LIKE '%7' ORDER BY k DESC LIMIT 5");
        assertFewOpened("SELECT k + 1, key FROM (SELECT k, s AS key FROM e WHERE other <> 3) ORDER BY key LIMIT 5");
        assertFewOpened("SELECT k, label FROM e JOIN small ON e.other = small.other ORDER BY k DESC LIMIT 5");
        assertFewOpened("SELECT k, label FROM e LEFT JOIN small ON e.other = small.other ORDER BY k LIMIT 5");
        assertFewOpened("SELECT k FROM e WHERE other IN (SELECT other FROM small) ORDER BY k LIMIT 5");
        assertFewOpened("SELECT k, f.value FROM e, LATERAL FLATTEN(v:list) f ORDER BY k DESC LIMIT 5");
        assertFewOpened("SELECT k FROM (SELECT k FROM e UNION ALL SELECT other FROM small) ORDER BY k DESC LIMIT 5");
    }

    @Test
    void anyFewRowsOpenOneFile() throws Exception {
        assertOpened("SELECT * FROM e LIMIT 5", 1);
        assertOpened("SELECT k + 1 FROM e LIMIT 5 OFFSET 20", 1);
        assertOpened("SELECT * FROM e WHERE k >= " + (7 * ROWS_A_FILE + 10) + " LIMIT 5", 1);
        assertOpened("SELECT * FROM e LIMIT " + (2 * ROWS_A_FILE), 2);
        assertThat(Sql.rows(connection, "SELECT k FROM e LIMIT " + 3 * ROWS_A_FILE))
                .hasSize(3 * ROWS_A_FILE);
    }

    @Test
    void whatIsSkippedIsToldInFilesAndGranules() throws Exception {
        ScanReport scan = ScanReport.of(connection, "SELECT k FROM e ORDER BY k LIMIT 5", "E");
        assertThat(scan.count("files_skipped_by_top_k")).as(scan.line()).isEqualTo(FILES - 1);
        assertThat(scan.count("granules")).as(scan.line()).isEqualTo(2 * FILES);
        assertThat(scan.count("granules_skipped")).as(scan.line()).isEqualTo(2 * FILES - 1);
    }

    @Test
    void theFirstRowsAreThoseOfTheWholeOrder() throws Exception {
        Random random = new Random(SEED);
        Sql.run(connection, "CREATE TABLE shuffled (a INT, b VARCHAR, c DOUBLE)");
        for (int file = 0; file < 8; file++) {
            StringBuilder rows = new StringBuilder("INSERT INTO shuffled VALUES ");
            int base = random.nextInt(300);
            for (int i = 0; i < 400; i++) {
                int value = base + random.nextInt(60);
                boolean isNull = file % 3 == 1 && random.nextInt(20) == 0;
                String text = isNull ? "NULL" : "'t" + value % 97 + "'";
                rows.append(i == 0 ? "" : ", ")
                        .append("(" + (isNull ? "NULL" : value) + ", " + text + ", " + value * 0.5 + ")");
            }
            Sql.run(connection, rows.toString());
        }
        for (int i = 0; i < 60; i++) {
            String column = List.of("a", "b", "c").get(random.nextInt(3));
            boolean descending = random.nextBoolean();
            boolean nullsFirst = random.nextBoolean();
            String where = random.nextInt(3) == 0 ? " WHERE c > " + random.nextInt(200) : "";
            String order = column
                    + (descending ? " DESC" : "")
                    + (nullsFirst ? " NULLS FIRST" : " NULLS LAST")
                    + (random.nextBoolean() ? ", c" : "");
            int limit = random.nextInt(random.nextInt(4) == 0 ? 3_000 : 20);
            int offset = random.nextInt(3) == 0 ? random.nextInt(500) : 0;
            List<String> all = sorted("SELECT " + column + " FROM shuffled" + where, descending, nullsFirst);
            assertThat(Sql.column(
                            connection,
                            "SELECT " + column + " FROM shuffled" + where + " ORDER BY " + order + " LIMIT " + limit
                                    + " OFFSET " + offset))
                    .as("seed " + SEED + ": " + order + where + " LIMIT " + limit + " OFFSET " + offset)
                    .isEqualTo(all.subList(Math.min(offset, all.size()), Math.min(offset + limit, all.size())));
        }
    }

    private List<String> sorted(String query, boolean descending, boolean nullsFirst) throws SQLException {
        List<String> values = new ArrayList<>(Sql.column(connection, query));
        Comparator<String> order = Comparator.comparing(FirstRowsTest::comparable);
        Comparator<String> directed = descending ? order.reversed() : order;
        values.sort(Comparator.<String, Boolean>comparing(value -> value.equals("null") != nullsFirst)
                .thenComparing(directed));
        return values;
    }

    /** Numbers are never negative here: their digits before the point, filled up, order them. */
    private static String comparable(String value) {
        return value.startsWith("t") || value.equals("null")
                ? value
                : String.format("%012.3f", Double.parseDouble(value));
    }

    private void assertOpened(String query, int files) throws Exception {
        ScanReport scan = ScanReport.of(connection, query, "E");
        assertThat(scan.filesOpened()).as(query + ": " + scan.line()).isEqualTo(files);
    }

    private void assertFewOpened(String query) throws Exception {
        ScanReport scan = ScanReport.of(connection, query, "E");
        int threads = Runtime.getRuntime().availableProcessors();
        assertThat(scan.filesOpened()).as(query + ": " + scan.line()).isBetween(1L, 1L + threads);
    }
}
