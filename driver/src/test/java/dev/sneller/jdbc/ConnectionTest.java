package dev.sneller.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What java.sql promises of connections: transactions, modes, ends. */
class ConnectionTest {
    private String url;
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        url = Warehouses.url();
        connection = DriverManager.getConnection(url);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private static Object count(Connection connection) throws SQLException {
        return Warehouses.value(connection, "SELECT COUNT(*) FROM t");
    }

    @Test
    void beginsAsJavaSqlSays() throws SQLException {
        assertThat(connection.getAutoCommit()).isTrue();
        assertThat(connection.isReadOnly()).isFalse();
        assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
        assertThat(connection.getHoldability()).isEqualTo(ResultSet.HOLD_CURSORS_OVER_COMMIT);
        assertThat(connection.getCatalog()).isEqualTo("SNELLER");
        assertThat(connection.getSchema()).isEqualTo("PUBLIC");
        assertThat((Object) connection.getWarnings()).isNull();
        assertThat(connection.getTypeMap()).isEmpty();
        assertThat(connection.nativeSQL("SELECT 1")).isEqualTo("SELECT 1");
        assertThat(connection.isValid(0)).isTrue();
    }

    @Test
    void commitShowsAndRollbackForgets() throws SQLException {
        Warehouses.run(connection, "CREATE TABLE t (id INT)");
        try (Connection other = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            Warehouses.run(connection, "INSERT INTO t VALUES (1)");
            assertThat(count(connection)).isEqualTo(1L);
            assertThat(count(other)).isEqualTo(0L);
            connection.rollback();
            assertThat(count(connection)).isEqualTo(0L);
            Warehouses.run(connection, "INSERT INTO t VALUES (1), (2)");
            connection.commit();
            assertThat(count(other)).isEqualTo(2L);
            Warehouses.run(connection, "INSERT INTO t VALUES (3)");
            connection.setAutoCommit(true);
            assertThat(count(other)).as("switching autocommit on commits").isEqualTo(3L);
        }
    }

    @Test
    void closingRollsBack() throws SQLException {
        Warehouses.run(connection, "CREATE TABLE t (id INT)");
        try (Connection other = DriverManager.getConnection(url)) {
            other.setAutoCommit(false);
            Warehouses.run(other, "INSERT INTO t VALUES (1)");
        }
        assertThat(count(connection)).isEqualTo(0L);
    }

    @Test
    void nothingToCommitWithAutocommit() {
        assertThat(catchThrowableOfType(SQLException.class, connection::commit).getSQLState())
                .isEqualTo("25000");
        assertThat(catchThrowableOfType(SQLException.class, connection::rollback)
                        .getSQLState())
                .isEqualTo("25000");
    }

    @Test
    void transactionsBegunInSqlEndByEitherWay() throws SQLException {
        Warehouses.run(connection, "CREATE TABLE t (id INT)", "BEGIN", "INSERT INTO t VALUES (1)");
        connection.rollback();
        assertThat(count(connection)).isEqualTo(0L);
        Warehouses.run(connection, "BEGIN", "INSERT INTO t VALUES (1)");
        connection.commit();
        assertThat(count(connection)).isEqualTo(1L);
    }

    @Test
    void readOnlyRefusesWritesOnly() throws SQLException {
        Warehouses.run(connection, "CREATE TABLE t (id INT)");
        connection.setReadOnly(true);
        assertThat(connection.isReadOnly()).isTrue();
        SQLException refused =
                catchThrowableOfType(SQLException.class, () -> Warehouses.run(connection, "INSERT INTO t VALUES (1)"));
        assertThat(refused.getSQLState()).isEqualTo("25006");
        assertThat(count(connection)).isEqualTo(0L);
        connection.setReadOnly(false);
        Warehouses.run(connection, "INSERT INTO t VALUES (1)");
    }

    @Test
    void isolationIsNeverWeakerThanAsked() throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        assertThatThrownBy(() -> connection.setTransactionIsolation(99)).isInstanceOf(SQLException.class);
    }

    @Test
    void whatIsNotSupportedSaysSo() {
        assertThatThrownBy(connection::setSavepoint)
                .isInstanceOf(SQLFeatureNotSupportedException.class)
                .hasMessageContaining("savepoints");
        assertThatThrownBy(() -> connection.prepareCall("{call x()}"))
                .isInstanceOf(SQLFeatureNotSupportedException.class);
        assertThatThrownBy(connection::createBlob)
                .isInstanceOf(SQLFeatureNotSupportedException.class)
                .hasMessageContaining("setBytes");
    }

    @Test
    void knowsItsOneSchema() throws SQLException {
        connection.setSchema("PUBLIC");
        connection.setCatalog("SNELLER");
        assertThat(catchThrowableOfType(SQLException.class, () -> connection.setSchema("other"))
                        .getSQLState())
                .isEqualTo("3F000");
        assertThat(connection.getSchema()).isEqualTo("PUBLIC");
    }

    @Test
    void keepsClientInfo() throws SQLException {
        connection.setClientInfo("ApplicationName", "test");
        assertThat(connection.getClientInfo("ApplicationName")).isEqualTo("test");
        Properties all = new Properties();
        all.setProperty("ClientUser", "me");
        connection.setClientInfo(all);
        assertThat(connection.getClientInfo()).isEqualTo(all);
        assertThat(catchThrowableOfType(SQLClientInfoException.class, () -> connection.setClientInfo("Aplication", "x"))
                        .getFailedProperties())
                .containsKey("Aplication");
    }

    @Test
    void keepsTheNetworkTimeout() throws SQLException {
        connection.setNetworkTimeout(Runnable::run, 1500);
        assertThat(connection.getNetworkTimeout()).isEqualTo(1500);
        assertThatThrownBy(() -> connection.setNetworkTimeout(Runnable::run, -1))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void validityNeedsATimeoutThatIsNotNegative() throws SQLException {
        assertThat(catchThrowableOfType(SQLException.class, () -> connection.isValid(-1))
                        .getSQLState())
                .isEqualTo("22023");
        connection.close();
        assertThat(connection.isValid(1)).isFalse();
    }

    @Test
    void abortCloses() throws SQLException {
        Statement statement = connection.createStatement();
        connection.abort(Runnable::run);
        assertThat(connection.isClosed()).isTrue();
        assertThat(statement.isClosed()).isTrue();
        connection.abort(Runnable::run);
    }

    @Test
    void afterCloseEverythingElseFails() throws SQLException {
        ResultSet rows = connection.createStatement().executeQuery("SELECT 1");
        connection.close();
        connection.close();
        assertThat(rows.isClosed()).isTrue();
        assertThat(catchThrowableOfType(SQLException.class, connection::createStatement)
                        .getSQLState())
                .isEqualTo("08003");
        assertThat(catchThrowableOfType(SQLException.class, () -> connection.prepareStatement("SELECT 1"))
                        .getSQLState())
                .isEqualTo("08003");
        assertThat(catchThrowableOfType(SQLException.class, connection::getAutoCommit)
                        .getSQLState())
                .isEqualTo("08003");
    }

    @Test
    void unwrapsToItselfOnly() throws SQLException {
        assertThat(connection.isWrapperFor(Connection.class)).isTrue();
        assertThat(connection.unwrap(Connection.class)).isSameAs(connection);
        assertThat(connection.isWrapperFor(String.class)).isFalse();
        assertThat(catchThrowableOfType(SQLException.class, () -> connection.unwrap(String.class))
                        .getSQLState())
                .isEqualTo("22023");
    }
}
