package dev.sneller.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SpillTest {
    private static final long ROWS = 400_000;
    private static final String SORTED = "SELECT k, s FROM " + rows(ROWS) + " ORDER BY k DESC, s";
    private static final String GROUPED =
            "SELECT COUNT(*), SUM(c) FROM (SELECT k, s, COUNT(*) AS c FROM " + rows(ROWS) + " GROUP BY k, s)";

    @TempDir
    Path folder;

    private static String rows(long count) {
        return "(SELECT MOD(SEQ8() * 7919, 400009) AS k, 'value-' || SEQ8() AS s FROM TABLE(GENERATOR(ROWCOUNT => "
                + count + ")))";
    }

    private Connection open(String spillLimit) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("MEMORY_LIMIT", "8000000");
        settings.setProperty("SPILL_DIRECTORY", folder.toString());
        settings.setProperty("SPILL_LIMIT", spillLimit);
        return DriverManager.getConnection(Warehouses.url(), settings);
    }

    private long spillFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".spill")).count();
        }
    }

    @Test
    void rowsThatMemoryDoesNotHoldComeInOrderAndInGroups() throws Exception {
        try (Connection connection = open("");
                Statement statement = connection.createStatement()) {
            long last = Long.MAX_VALUE;
            long count = 0;
            try (ResultSet rows = statement.executeQuery(SORTED)) {
                while (rows.next()) {
                    assertThat(rows.getLong(1)).isLessThan(last);
                    last = rows.getLong(1);
                    count++;
                }
            }
            assertThat(count).isEqualTo(ROWS);
            try (ResultSet rows = statement.executeQuery(GROUPED)) {
                rows.next();
                assertThat(rows.getLong(1)).isEqualTo(ROWS);
                assertThat(rows.getLong(2)).isEqualTo(ROWS);
            }
            assertThat(spillFiles()).isZero();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void valuesThatMemoryDoesNotHoldHaveTheirMedianAndAreCountedOnce() throws Exception {
        String sql = "SELECT MEDIAN(k), COUNT(DISTINCT s), MODE(s) FROM (SELECT MOD(SEQ8() * 7919, 400009) AS k,"
                + " 'value-' || MOD(SEQ8(), 399999) AS s FROM TABLE(GENERATOR(ROWCOUNT => 400009)))";
        try (Connection connection = open("");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(200_004);
            assertThat(rows.getInt(2)).isEqualTo(399_999);
            assertThat(rows.getString(3)).isEqualTo("value-0");
            assertThat(spillFiles()).isZero();
        }
    }

    @Test
    void explainTellsWhatEachOperatorSpilled() throws Exception {
        try (Connection connection = open("");
                Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("EXPLAIN ANALYZE " + SORTED)) {
            StringBuilder text = new StringBuilder();
            while (lines.next()) {
                text.append(lines.getString(1)).append('\n');
            }
            assertThat(text.toString()).containsPattern("Sort .*bytes_spilled=[1-9]");
        }
    }

    @Test
    void aQueryReadTwiceIsKeptOnDiskAndItsJoinWithItselfToo() throws Exception {
        String twice = "WITH c AS (SELECT k, s, COUNT(*) AS n FROM " + rows(ROWS / 2) + " GROUP BY k, s)"
                + " SELECT COUNT(*), SUM(a.n + b.n) FROM c AS a FULL JOIN c AS b ON a.s = b.s";
        try (Connection connection = open("");
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(twice)) {
                rows.next();
                assertThat(rows.getLong(1)).isEqualTo(ROWS / 2);
                assertThat(rows.getLong(2)).isEqualTo(ROWS);
            }
            StringBuilder text = new StringBuilder();
            try (ResultSet lines = statement.executeQuery("EXPLAIN ANALYZE " + twice)) {
                while (lines.next()) {
                    text.append(lines.getString(1)).append('\n');
                }
            }
            assertThat(text.toString()).containsPattern("Shared 1 .*bytes_spilled=[1-9]");
            assertThat(text.toString()).containsOnlyOnce("Generator");
            assertThat(spillFiles()).isZero();
        }
    }

    @Test
    void aFullSpillDirectoryIsAnErrorThatNamesItAndTheConnectionGoesOn() throws Exception {
        try (Connection connection = open("200000");
                Statement statement = connection.createStatement()) {
            for (String sql : new String[] {SORTED, GROUPED}) {
                assertThatThrownBy(() -> statement.executeQuery(sql))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("SPILL_LIMIT, 200000 bytes")
                        .hasMessageContaining(folder.toString())
                        .extracting(e -> ((SQLException) e).getSQLState())
                        .isEqualTo("53100");
                assertThat(spillFiles()).isZero();
                assertThat(Warehouses.value(connection, "SELECT COUNT(*) FROM " + rows(1000)))
                        .hasToString("1000");
            }
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @Timeout(60)
    void aStatementStoppedWhileItSpillsLeavesNoFile() throws Exception {
        try (Connection connection = open("");
                Statement statement = connection.createStatement()) {
            CompletableFuture<ResultSet> running = CompletableFuture.supplyAsync(() -> {
                try {
                    return statement.executeQuery("SELECT k, s FROM " + rows(2_000_000_000) + " ORDER BY k, s");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            while (spillFiles() == 0 && !running.isDone()) {
                Thread.onSpinWait();
            }
            statement.cancel();
            assertThatThrownBy(() -> running.get(30, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .rootCause()
                    .hasMessageContaining("cancelled");
            assertThat(spillFiles()).isZero();
            assertThat(Warehouses.value(connection, "SELECT 1")).hasToString("1");
        }
        assertThat(folder).isEmptyDirectory();
    }
}
