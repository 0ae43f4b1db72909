package dev.sneller.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.variant.RandomDocuments;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** UPDATE, DELETE and TRUNCATE: which rows change, which files are written, what other connections see. */
class RowChangesTest {
    @TempDir
    private Path folder;

    private Path warehouse;
    private Connection connection;

    @BeforeEach
    void open() throws Exception {
        warehouse = Files.createDirectory(folder.resolve("warehouse"));
        connection = Sql.open(warehouse);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void onlyFilesWithTouchedRowsAreWrittenAgain() throws Exception {
        threeFiles();
        int before = NewDataFiles.count(warehouse);
        assertThat(update("UPDATE t SET s = 'new' WHERE id = 15")).isEqualTo(1);
        assertThat(NewDataFiles.count(warehouse)).isEqualTo(before + 1);
        assertThat(CommittedFiles.count(warehouse)).isEqualTo(3);
        assertThat(update("DELETE FROM t WHERE id >= 20")).isEqualTo(10);
        assertThat(NewDataFiles.count(warehouse)).as("a file without rows left").isEqualTo(before + 1);
        assertThat(CommittedFiles.count(warehouse)).isEqualTo(2);
        assertThat(update("DELETE FROM t WHERE id = 1000")).isZero();
        assertThat(NewDataFiles.count(warehouse)).isEqualTo(before + 1);
        assertThat(Sql.rows(connection, "SELECT COUNT(*), SUM(id), COUNT_IF(s = 'new') FROM t"))
                .containsExactly(List.of("20", "190", "1"));
    }

    private void threeFiles() throws SQLException {
        Sql.run(connection, "CREATE TABLE t (id INT, s VARCHAR)");
        for (int file = 0; file < 3; file++) {
            Sql.run(
                    connection,
                    "INSERT INTO t SELECT SEQ8() + " + file * 10 + ", 'old' FROM TABLE(GENERATOR(ROWCOUNT => 10))");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void documentsStayExactWhereTheirFileIsWrittenAgain(long seed) throws Exception {
        RandomDocuments documents = new RandomDocuments(new Random(seed));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            lines.add(documents.next().replace('\n', ' ').replace('\r', ' '));
        }
        Path file = Files.write(folder.resolve("documents.ndjson"), lines);
        Sql.run(
                connection,
                "CREATE TABLE e (n INT, v VARIANT)",
                "INSERT INTO e SELECT 1, $1 FROM '" + file + "'",
                "INSERT INTO e SELECT 2, NULL",
                "UPDATE e SET n = n + 10 WHERE n < 3",
                "DELETE FROM e WHERE n = 12");
        try (Connection reopened = Sql.open(warehouse)) {
            assertThat(Documents.count(Sql.column(reopened, "SELECT TO_JSON(v) FROM e WHERE n = 11")))
                    .as("seed " + seed)
                    .isEqualTo(Documents.count(lines));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void randomChangesAgreeWithAMap(long seed) throws Exception {
        Random random = new Random(seed);
        Map<Integer, Integer> model = new TreeMap<>();
        Sql.run(connection, "CREATE TABLE m (k INT, x INT)", "CREATE TABLE d (k INT, x INT)");
        for (int step = 0; step < 25; step++) {
            int from = random.nextInt(60);
            int to = from + random.nextInt(20);
            switch (random.nextInt(4)) {
                case 0 -> insert(model, from, to);
                case 1 -> {
                    long changed = model.keySet().stream()
                            .filter(k -> k >= from && k <= to)
                            .count();
                    assertThat(update("UPDATE m SET x = x + k WHERE k BETWEEN " + from + " AND " + to))
                            .isEqualTo(changed);
                    model.replaceAll((k, x) -> k >= from && k <= to ? x + k : x);
                }
                case 2 -> {
                    int rest = random.nextInt(3);
                    update("DELETE FROM m WHERE k % 3 = " + rest + " AND k > " + to);
                    model.keySet().removeIf(k -> k % 3 == rest && k > to);
                }
                default -> {
                    Sql.run(connection, "TRUNCATE TABLE d", "INSERT INTO d VALUES (" + from + ", 1), (" + to + ", 2)");
                    update("UPDATE m SET x = m.x * 2 + d.x * 0 FROM d WHERE m.k = d.k");
                    model.computeIfPresent(from, (k, x) -> x * 2);
                    if (from != to) {
                        model.computeIfPresent(to, (k, x) -> x * 2);
                    }
                }
            }
            assertThat(Sql.rows(connection, "SELECT k, x FROM m ORDER BY k"))
                    .as("seed " + seed + ", step " + step)
                    .isEqualTo(rows(model));
        }
    }

    private void insert(Map<Integer, Integer> model, int from, int to) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int k = from; k <= to; k++) {
            if (model.putIfAbsent(k, 1) == null) {
                values.add("(" + k + ", 1)");
            }
        }
        if (!values.isEmpty()) {
            Sql.run(connection, "INSERT INTO m VALUES " + String.join(", ", values));
        }
    }

    private static List<List<String>> rows(Map<Integer, Integer> model) {
        List<List<String>> rows = new ArrayList<>();
        model.forEach((k, x) -> rows.add(List.of(k.toString(), x.toString())));
        return rows;
    }

    @Test
    void ofTwoTransactionsThatChangeOneFileTheSecondConflicts() throws Exception {
        threeFiles();
        try (Connection other = Sql.open(warehouse)) {
            Sql.run(connection, "BEGIN", "UPDATE t SET s = 'a' WHERE id = 3");
            Sql.run(other, "BEGIN", "DELETE FROM t WHERE id = 4", "COMMIT");
            assertThatThrownBy(() -> Sql.run(connection, "COMMIT"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("40001"));
            Sql.run(connection, "BEGIN", "UPDATE t SET s = 'a' WHERE id = 3");
            Sql.run(other, "DELETE FROM t WHERE id = 14");
            Sql.run(connection, "COMMIT");
            assertThat(Sql.rows(other, "SELECT COUNT(*), COUNT_IF(s = 'a') FROM t"))
                    .containsExactly(List.of("28", "1"));
        }
    }

    @Test
    void aStatementSeesTheChangesOfItsTransactionAndNoneWhenRolledBack() throws Exception {
        threeFiles();
        Sql.run(
                connection,
                "BEGIN",
                "INSERT INTO t VALUES (99, 'own')",
                "UPDATE t SET id = id + 1 WHERE s = 'own'",
                "DELETE FROM t WHERE id < 30");
        assertThat(Sql.rows(connection, "SELECT id, s FROM t")).containsExactly(List.of("100", "own"));
        Sql.run(connection, "ROLLBACK");
        assertThat(Sql.rows(connection, "SELECT COUNT(*) FROM t")).containsExactly(List.of("30"));
    }

    private long update(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }
}
