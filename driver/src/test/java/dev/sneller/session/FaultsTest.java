package dev.sneller.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.sneller.exec.build.EngineServices;
import dev.sneller.proof.Sizes;
import dev.sneller.proof.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever goes wrong in a query, its user is told by the right SQLSTATE, the connection stays usable, and memory, spill files, threads and
 * file handles come back.
 */
class FaultsTest {
    private static final int THREADS = 2;
    private static final int FILES = 4;
    private static final int ROWS_PER_FILE = 70_000;
    private static final Duration SOON = Duration.ofMillis(Sizes.of(10_000, 100));
    private static final int QUERIES = Sizes.of(400, 10_000);
    private static final String ENDLESS = "SELECT COUNT(*) FROM t AS a, t AS b, t AS c WHERE a.k + b.k + c.k = -1";

    @TempDir
    private static Path folder;

    private static Connection connection;
    /** A second way into the engine of the connection. */
    private static Session session;

    @BeforeAll
    static void open() throws SQLException {
        String place = folder.resolve("warehouse").toString();
        connection = DriverManager.getConnection("jdbc:sneller:" + place + "?THREADS=" + THREADS);
        session = Session.open(place, Map.of());
        Sql.run(
                connection,
                "CREATE TABLE t (k INT, s VARCHAR)",
                "CREATE TABLE last (k INT)",
                "INSERT INTO last VALUES (-7)");
        for (int f = 0; f < FILES; f++) {
            Sql.run(
                    connection,
                    "INSERT INTO t SELECT SEQ8() + " + f * ROWS_PER_FILE + ", 'text ' || SEQ8()::string"
                            + " FROM TABLE(GENERATOR(ROWCOUNT => " + ROWS_PER_FILE + "))");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        session.close();
        connection.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "22012|SELECT 1 / (k - 200000) FROM t",
                "22012|SELECT COUNT(*) FROM t WHERE 1 / (k - 200000) > 0",
                "22012|SELECT 1 / (k - 200000) AS q, COUNT(*) FROM t GROUP BY ALL",
                "22012|SELECT s FROM t ORDER BY 1 / (k - 200000)",
                "22012|SELECT s, SUM(1 / (k - 200000)) FROM t GROUP BY s",
                "22012|SELECT COUNT(*) FROM t AS a JOIN t AS b ON a.k = b.k AND 1 / (a.k - 200000) > 0",
                "22012|SELECT k FROM t UNION ALL SELECT MOD(k, k - 200000) FROM t",
                "22012|INSERT INTO last SELECT 1 / (k - 200000) FROM t",
                "22003|SELECT k * 99999999999999999999999999999999999999 FROM t",
                "22003|SELECT SUM(k * 9999999999999999999999999999999) FROM t",
                "22003|SELECT COUNT(*) FROM t AS a JOIN t AS b ON a.k = b.k::number(5,0)",
                "22018|SELECT MAX(s::int) FROM t",
                "21000|SELECT (SELECT k FROM t WHERE k < 2) FROM last"
            })
    void aFailureSaysWhyAndLeavesNothing(String state, String sql) throws SQLException {
        assertThatThrownBy(() -> drain(sql))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(state));
        checkUsableAndEmpty(sql);
        assertThat(Sql.number(connection, "SELECT COUNT(*) FROM last")).isEqualTo(1);
    }

    @Test
    void aTimeoutSaysSoAndLeavesNothing() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            assertThatThrownBy(() -> statement.executeQuery(ENDLESS)).isInstanceOf(SQLTimeoutException.class);
        }
        checkUsableAndEmpty(ENDLESS);
    }

    @Test
    void cancellingSaysSoAndLeavesNothing() throws Exception {
        try (Statement statement = connection.createStatement()) {
            Thread canceller = new Thread(() -> {
                while (services().memory().reserved() == 0) {
                    Thread.onSpinWait();
                }
                try {
                    statement.cancel();
                } catch (SQLException e) {
                    throw new AssertionError(e);
                }
            });
            services().pages().clear();
            canceller.start();
            assertThatThrownBy(() -> statement.executeQuery(ENDLESS))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("57014"));
            canceller.join();
        }
        checkUsableAndEmpty(ENDLESS);
    }

    /** One file fails at its first row, while the other thread is busy with rows that would take it hours. */
    @Test
    void aFailureInOneThreadStopsTheOthersSoon() throws SQLException {
        String sql = "SELECT COUNT(*) FROM t AS a, t AS b, t AS c WHERE 1 / a.k + b.k + c.k = -1";
        for (int i = 0; i < 3; i++) {
            Duration limit = i < 2 ? Duration.ofMinutes(1) : SOON;
            assertTimeout(
                    limit,
                    () -> assertThatThrownBy(() -> drain(sql))
                            .isInstanceOfSatisfying(
                                    SQLException.class,
                                    e -> assertThat(e.getSQLState()).isEqualTo("22012")));
        }
        checkUsableAndEmpty(sql);
    }

    @Test
    void resultsLeftHalfReadStopNoOtherQuery() throws SQLException {
        List<AutoCloseable> halfRead = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                Statement statement = connection.createStatement();
                halfRead.add(0, statement);
                ResultSet rows = statement.executeQuery("SELECT k, s FROM t WHERE k >= 0");
                assertThat(rows.next()).isTrue();
            }
            assertTimeout(
                    Duration.ofSeconds(60),
                    () -> assertThat(Sql.number(connection, "SELECT COUNT(DISTINCT s) FROM t"))
                            .isEqualTo(ROWS_PER_FILE));
        } finally {
            for (AutoCloseable each : halfRead) {
                closeQuietly(each);
            }
        }
        checkUsableAndEmpty("half-read results");
    }

    @Test
    void manyQueriesLeaveNoThreadAndNoFileHandle() throws Exception {
        List<String> queries = List.of(
                "SELECT 1",
                "SELECT COUNT(*) FROM t WHERE k < 100",
                "SELECT MAX(s) FROM t WHERE k = 77777",
                "SELECT 1 / (k - 3) FROM t WHERE k < 10",
                "SELECT nothing FROM t");
        ask(queries, 50);
        long threads = threads();
        long handles = handles();
        ask(queries, QUERIES);
        assertThat(threads()).as("threads of the engine").isLessThanOrEqualTo(threads);
        assertThat(handles()).as("open files").isLessThanOrEqualTo(handles + 2);
        checkUsableAndEmpty("many queries");
    }

    private static void ask(List<String> queries, int times) throws SQLException {
        for (int i = 0; i < times; i++) {
            try {
                drain(queries.get(i % queries.size()));
            } catch (SQLException e) {
                assertThat(e.getSQLState()).isIn("22012", "42S22");
            }
        }
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("sneller"))
                .count();
    }

    /** 0 where the system does not tell. */
    private static long handles() throws IOException {
        Path own = Path.of("/proc/self/fd");
        if (!Files.isDirectory(own)) {
            return 0;
        }
        try (Stream<Path> open = Files.list(own)) {
            return open.count();
        }
    }

    private static void drain(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    continue;
                }
            }
        }
    }

    private static void checkUsableAndEmpty(String sql) throws SQLException {
        services().pages().clear();
        assertThat(services().memory().reserved())
                .as("bytes reserved after " + sql)
                .isZero();
        assertThat(services().spill().used()).as("bytes spilled after " + sql).isZero();
        assertThat(Sql.number(connection, "SELECT 1")).isEqualTo(1);
    }

    private static EngineServices services() {
        return session.engine().services();
    }

    private static void closeQuietly(AutoCloseable each) {
        try {
            each.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
