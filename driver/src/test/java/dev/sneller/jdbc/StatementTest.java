package dev.sneller.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What java.sql promises of statements and their results. */
class StatementTest {
    /** A tenth of a second is the promise; it is measured where the machine is ours alone, by the full tests. */
    private static final long SOON_MILLIS = Boolean.getBoolean("sneller.full") ? 100 : 10_000;

    private Connection connection;
    private Statement statement;

    @BeforeEach
    void open() throws SQLException {
        connection = Warehouses.open();
        Warehouses.run(connection, "CREATE TABLE t (id INT)", "INSERT INTO t VALUES (1), (2), (3)");
        statement = connection.createStatement();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private static int count(ResultSet rows) throws SQLException {
        int count = 0;
        while (rows.next()) {
            count++;
        }
        return count;
    }

    @Test
    void queriesAndUpdatesAreNotMixedUp() {
        assertThatThrownBy(() -> statement.executeUpdate("SELECT 1")).hasMessageContaining("returns rows");
        assertThatThrownBy(() -> statement.executeLargeUpdate("SELECT 1")).hasMessageContaining("returns rows");
    }

    @Test
    void whatAnUpdateDidCanBeAskedForAsARow() throws SQLException {
        ResultSet inserted = statement.executeQuery("INSERT INTO t VALUES (4), (5)");
        assertThat(inserted.next()).isTrue();
        assertThat(inserted.getLong("number of rows inserted")).isEqualTo(2);
        assertThat(inserted.next()).isFalse();
        ResultSet created = statement.executeQuery("CREATE TABLE u (a INT)");
        assertThat(created.next()).isTrue();
        assertThat(created.getString("status")).isEqualTo("Table U successfully created.");
        assertThat(statement.execute("UPDATE t SET id = id + 1 WHERE id > 2")).isFalse();
        assertThat(statement.getUpdateCount()).isEqualTo(3);
    }

    @Test
    void aRefusedUpdateChangesNothing() throws SQLException {
        assertThatThrownBy(() -> statement.executeQuery("INSERT INTO t VALUES (4), ('four')"))
                .isInstanceOf(SQLException.class);
        assertThat(Warehouses.value(connection, "SELECT COUNT(*) FROM t")).isEqualTo(3L);
    }

    @Test
    void theLoopOverResultsEnds() throws SQLException {
        assertThat(statement.execute("SELECT id FROM t")).isTrue();
        assertThat(statement.getUpdateCount()).isEqualTo(-1);
        ResultSet rows = statement.getResultSet();
        assertThat(rows.next()).isTrue();
        assertThat(statement.getMoreResults()).isFalse();
        assertThat(statement.getUpdateCount()).isEqualTo(-1);
        assertThat(rows.isClosed()).isTrue();

        assertThat(statement.execute("INSERT INTO t VALUES (4), (5)")).isFalse();
        assertThat(statement.getUpdateCount()).isEqualTo(2);
        assertThat(statement.getResultSet()).isNull();
        assertThat(statement.getMoreResults()).isFalse();
        assertThat(statement.getUpdateCount()).isEqualTo(-1);
    }

    @Test
    void maxRowsIsTheMost() throws SQLException {
        statement.setMaxRows(2);
        assertThat(count(statement.executeQuery("SELECT id FROM t"))).isEqualTo(2);
        statement.setLargeMaxRows(0);
        assertThat(count(statement.executeQuery("SELECT id FROM t"))).isEqualTo(3);
        assertThat(catchThrowableOfType(SQLException.class, () -> statement.setMaxRows(-1))
                        .getSQLState())
                .isEqualTo("22023");
    }

    @Test
    void executingAgainClosesTheResultBefore() throws SQLException {
        ResultSet first = statement.executeQuery("SELECT id FROM t");
        first.next();
        ResultSet second = statement.executeQuery("SELECT id FROM t");
        assertThat(first.isClosed()).isTrue();
        assertThat(catchThrowableOfType(SQLException.class, first::next).getSQLState())
                .isEqualTo("24000");
        assertThat(count(second)).isEqualTo(3);
    }

    @Test
    void closesOnCompletionOnlyWhenItsResultDoes() throws SQLException {
        statement.closeOnCompletion();
        ResultSet first = statement.executeQuery("SELECT id FROM t");
        ResultSet second = statement.executeQuery("SELECT id FROM t");
        assertThat(first.isClosed()).isTrue();
        assertThat(statement.isClosed()).isFalse();
        second.close();
        assertThat(statement.isClosed()).isTrue();
    }

    @Test
    void manyResultsAreReadSideBySide() throws SQLException {
        ResultSet[] rows = new ResultSet[20];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = connection.createStatement().executeQuery("SELECT id FROM t ORDER BY id");
        }
        for (int id = 1; id <= 3; id++) {
            for (ResultSet each : rows) {
                assertThat(each.next()).isTrue();
                assertThat(each.getInt(1)).isEqualTo(id);
            }
        }
    }

    @Test
    void knowsWhereItStands() throws SQLException {
        ResultSet rows = statement.executeQuery("SELECT id FROM t ORDER BY id");
        assertThat(rows.isBeforeFirst()).isTrue();
        assertThat(rows.getRow()).isZero();
        assertThat(catchThrowableOfType(SQLException.class, () -> rows.getInt(1))
                        .getSQLState())
                .isEqualTo("24000");
        rows.next();
        assertThat(rows.isBeforeFirst()).isFalse();
        assertThat(rows.isFirst()).isTrue();
        assertThat(rows.getRow()).isEqualTo(1);
        rows.next();
        assertThat(rows.isFirst()).isFalse();
        rows.next();
        assertThat(rows.getRow()).isEqualTo(3);
        assertThat(rows.isAfterLast()).isFalse();
        assertThat(rows.next()).isFalse();
        assertThat(rows.isAfterLast()).isTrue();
        assertThat(rows.next()).isFalse();
        assertThat(catchThrowableOfType(SQLException.class, () -> rows.getInt(1))
                        .getSQLState())
                .isEqualTo("24000");
    }

    @Test
    void generatesNoKeys() throws SQLException {
        assertThat(statement.executeUpdate("INSERT INTO t VALUES (9)", Statement.RETURN_GENERATED_KEYS))
                .isEqualTo(1);
        assertThat(statement.getGeneratedKeys().next()).isFalse();
    }

    @Test
    void batchCountsEachStatement() throws SQLException {
        statement.addBatch("INSERT INTO t VALUES (4)");
        statement.addBatch("INSERT INTO t VALUES (5), (6)");
        assertThat(statement.executeBatch()).containsExactly(1, 2);
        assertThat(Warehouses.value(connection, "SELECT COUNT(*) FROM t")).isEqualTo(6L);
    }

    @Test
    void batchWithAutocommitIsKeptAsAWholeOrNotAtAll() throws SQLException {
        statement.addBatch("INSERT INTO t VALUES (4)");
        statement.addBatch("INSERT INTO nowhere VALUES (5)");
        BatchUpdateException failure = catchThrowableOfType(BatchUpdateException.class, statement::executeBatch);
        assertThat(failure.getSQLState()).isEqualTo("42S02");
        assertThat(failure.getUpdateCounts()).containsExactly(Statement.EXECUTE_FAILED, Statement.EXECUTE_FAILED);
        assertThat(Warehouses.value(connection, "SELECT COUNT(*) FROM t")).isEqualTo(3L);
    }

    @Test
    void batchInATransactionKeepsWhatCameBeforeTheFailure() throws SQLException {
        connection.setAutoCommit(false);
        statement.addBatch("INSERT INTO t VALUES (4)");
        statement.addBatch("INSERT INTO nowhere VALUES (5)");
        BatchUpdateException failure = catchThrowableOfType(BatchUpdateException.class, statement::executeBatch);
        assertThat(failure.getUpdateCounts()).containsExactly(1);
        connection.commit();
        assertThat(Warehouses.value(connection, "SELECT COUNT(*) FROM t")).isEqualTo(4L);
    }

    @Test
    @Timeout(60)
    void cancelStopsItSoonAndItCanBeUsedAgain() throws Exception {
        Warehouses.makeMany(connection);
        CompletableFuture<SQLException> outcome =
                CompletableFuture.supplyAsync(() -> catchThrowableOfType(SQLException.class, this::runEndless));
        assertThat(runsOn(outcome)).as("the query does not end by itself").isTrue();
        long cancelled;
        do {
            // Again, because a busy machine may not even have begun with it.
            cancelled = System.nanoTime();
            statement.cancel();
        } while (runsOn(outcome));
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - cancelled);
        SQLException failure = outcome.get();
        assertThat((Throwable) failure).isInstanceOf(SQLTimeoutException.class).hasMessageContaining("cancelled");
        assertThat(failure.getSQLState()).isEqualTo("57014");
        assertThat(millis).as("milliseconds from cancel to the exception").isLessThan(SOON_MILLIS);
        assertThat(count(statement.executeQuery("SELECT id FROM t"))).isEqualTo(3);
    }

    private static boolean runsOn(CompletableFuture<?> outcome) {
        return catchThrowableOfType(TimeoutException.class, () -> outcome.get(300, TimeUnit.MILLISECONDS)) != null;
    }

    private void runEndless() throws SQLException {
        statement.executeQuery(Warehouses.endless()).next();
    }

    @Test
    @Timeout(60)
    void timeoutStopsIt() throws SQLException {
        Warehouses.makeMany(connection);
        statement.setQueryTimeout(1);
        SQLException failure = catchThrowableOfType(SQLException.class, this::runEndless);
        assertThat((Throwable) failure).isInstanceOf(SQLTimeoutException.class).hasMessageContaining("1 s");
        assertThat(failure.getSQLState()).isEqualTo("57014");
        statement.setQueryTimeout(0);
        assertThat(count(statement.executeQuery("SELECT id FROM t"))).isEqualTo(3);
        assertThat(catchThrowableOfType(SQLException.class, () -> statement.setQueryTimeout(-1))
                        .getSQLState())
                .isEqualTo("22023");
    }

    @Test
    void cancelBeforeItRunsChangesNothing() throws SQLException {
        statement.cancel();
        assertThat(count(statement.executeQuery("SELECT id FROM t"))).isEqualTo(3);
    }

    @Test
    void closedIsClosed() throws SQLException {
        statement.close();
        statement.close();
        assertThat(statement.isClosed()).isTrue();
        assertThatThrownBy(() -> statement.execute("SELECT 1")).isInstanceOf(SQLException.class);
    }

    @Test
    void syntaxErrorsKeepStateCodeAndPlace() {
        SQLException failure = catchThrowableOfType(SQLException.class, () -> statement.execute("SELECT FROM"));
        assertThat((Throwable) failure).isInstanceOf(SQLSyntaxErrorException.class);
        assertThat(failure.getSQLState()).isEqualTo("42601");
        assertThat(failure.getErrorCode()).isEqualTo(1003);
        assertThat(failure.getMessage())
                .startsWith("SyntaxError")
                .contains("line 1")
                .doesNotContain("Error while");
    }
}
