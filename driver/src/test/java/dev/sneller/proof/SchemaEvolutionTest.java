package dev.sneller.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Definitions that change while files stay: for those who open the warehouse later, and for those who have it open. */
class SchemaEvolutionTest {
    private static final String ALL = "SELECT * FROM t ORDER BY 1";

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
    void everyShapeIsTheSameAfterReopening() throws Exception {
        Sql.run(connection, "CREATE TABLE t (a INT AUTOINCREMENT, b VARCHAR(3), c INT)");
        List<String> changes = List.of(
                "INSERT INTO t (b, c) VALUES ('x', 1), ('y', 2)",
                "ALTER TABLE t ADD COLUMN d NUMBER(38,2) DEFAULT 12345678901234567890123.25",
                "ALTER TABLE t ADD COLUMN e TIMESTAMP_TZ DEFAULT '2026-01-02 03:04:05 +05:30'::TIMESTAMP_TZ",
                "ALTER TABLE t ADD COLUMN f DOUBLE DEFAULT 0.1, g BOOLEAN DEFAULT TRUE, h DATE DEFAULT '2026-02-03'",
                "INSERT INTO t (b) VALUES ('z')",
                "ALTER TABLE t DROP COLUMN c",
                "ALTER TABLE t ADD COLUMN c VARCHAR DEFAULT 'again'",
                "ALTER TABLE t RENAME COLUMN b TO bb",
                "ALTER TABLE t ALTER COLUMN bb SET DATA TYPE VARCHAR(30)",
                "UPDATE t SET bb = 'something longer' WHERE bb = 'y'",
                "DELETE FROM t WHERE bb = 'x'",
                "ALTER TABLE t ALTER COLUMN c SET NOT NULL",
                "INSERT INTO t (bb) SELECT 'last'");
        for (String change : changes) {
            Sql.run(connection, change);
            List<List<String>> here = Sql.rows(connection, ALL);
            connection.close();
            connection = Sql.open(warehouse);
            assertThat(Sql.rows(connection, ALL)).as(change).isEqualTo(here);
        }
        assertThat(Sql.rows(connection, "SELECT bb, d, f, g, h, c FROM t WHERE bb <> 'last' ORDER BY 1"))
                .containsExactly(
                        List.of("something longer", "12345678901234567890123.25", "0.1", "true", "2026-02-03", "again"),
                        List.of("z", "12345678901234567890123.25", "0.1", "true", "2026-02-03", "again"));
    }

    @Test
    void aPreparedStatementFollowsTheTableOfAnotherConnection() throws Exception {
        Sql.run(connection, "CREATE TABLE t (a INT)");
        try (Connection other = Sql.open(warehouse);
                var insert = connection.prepareStatement("INSERT INTO t (a) VALUES (?)")) {
            insert.setInt(1, 1);
            insert.executeUpdate();
            Sql.run(other, "ALTER TABLE t ADD COLUMN b INT DEFAULT 5");
            insert.setInt(1, 2);
            insert.executeUpdate();
            Sql.run(other, "ALTER TABLE t RENAME TO u", "CREATE TABLE t (a VARCHAR)");
            insert.setInt(1, 3);
            insert.executeUpdate();
            assertThat(Sql.rows(other, "SELECT a, b FROM u ORDER BY a"))
                    .containsExactly(List.of("1", "5"), List.of("2", "5"));
            assertThat(Sql.rows(other, "SELECT a FROM t")).containsExactly(List.of("3"));
        }
    }

    @Test
    void definitionsRollBack() throws Exception {
        Sql.run(connection, "CREATE TABLE t (a INT)", "INSERT INTO t VALUES (1)");
        Sql.run(
                connection,
                "BEGIN",
                "ALTER TABLE t ADD COLUMN b INT DEFAULT 2",
                "UPDATE t SET b = b + 1",
                "ALTER TABLE t DROP COLUMN a",
                "CREATE TABLE u (x INT)");
        assertThat(Sql.rows(connection, ALL)).containsExactly(List.of("3"));
        Sql.run(connection, "ROLLBACK");
        assertThat(Sql.rows(connection, ALL)).containsExactly(List.of("1"));
        Sql.run(connection, "CREATE TABLE u (y INT)");
    }

    @Test
    void numbersAreNeverGivenTwice() throws Exception {
        Sql.run(
                connection,
                "CREATE SEQUENCE s",
                "CREATE TABLE t (id INT AUTOINCREMENT, n INT DEFAULT s.NEXTVAL, w INT)");
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int w = 0; w < 3; w++) {
            int writer = w;
            writers.add(CompletableFuture.runAsync(() -> insertNumbered(writer)));
        }
        writers.forEach(CompletableFuture::join);
        Sql.run(connection, "BEGIN", "INSERT INTO t (w) VALUES (7)", "ROLLBACK");
        connection.close();
        connection = Sql.open(warehouse);
        Sql.run(connection, "INSERT INTO t (w) SELECT 8 FROM TABLE(GENERATOR(ROWCOUNT => 3000))");
        List<List<String>> rows = Sql.rows(connection, "SELECT id, n FROM t");
        Set<String> ids = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        rows.forEach(row -> {
            ids.add(row.get(0));
            numbers.add(row.get(1));
        });
        assertThat(ids).hasSize(3 * 5 + 3000);
        assertThat(numbers).hasSameSizeAs(ids);
    }

    private void insertNumbered(int writer) {
        try (Connection own = Sql.open(warehouse)) {
            for (int i = 0; i < 5; i++) {
                Sql.run(own, "INSERT INTO t (w) VALUES (" + writer + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
