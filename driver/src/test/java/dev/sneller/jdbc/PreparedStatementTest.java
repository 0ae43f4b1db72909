package dev.sneller.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parameters, their types, plans that are used again, batches. */
class PreparedStatementTest {
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = Warehouses.open();
        Warehouses.run(
                connection,
                "CREATE TABLE t (id INT, name VARCHAR, v VARIANT)",
                "INSERT INTO t VALUES (1, 'one', 1)",
                "INSERT INTO t VALUES (2, 'two', 'b')");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private static String first(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    @Test
    void runsAgainWithOtherValues() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT name FROM t WHERE id = ?")) {
            select.setInt(1, 1);
            assertThat(first(select)).isEqualTo("one");
            select.setLong(1, 2);
            assertThat(first(select)).isEqualTo("two");
            assertThat(first(select)).isEqualTo("two");
            select.setString(1, "1");
            assertThat(first(select)).isEqualTo("one");
        }
    }

    @Test
    void isPlannedOnceAlsoOverCommitsAndConnections() throws SQLException {
        String sql = "SELECT name FROM t WHERE id = ? AND v IS NOT NULL";
        long before = planned(connection);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            assertThat(planned(connection)).isEqualTo(before + 1);
            for (int id = 1; id <= 2; id++) {
                select.setInt(1, id);
                assertThat(first(select)).isNotNull();
            }
            Warehouses.run(connection, "INSERT INTO t VALUES (3, 'three', 3)");
            long afterInsert = planned(connection);
            select.setInt(1, 3);
            assertThat(first(select)).isEqualTo("three");
            connection.setAutoCommit(false);
            assertThat(first(select)).isEqualTo("three");
            connection.commit();
            connection.setAutoCommit(true);
            assertThat(first(select)).isEqualTo("three");
            assertThat(planned(connection)).as("texts parsed and planned").isEqualTo(afterInsert);
        }
    }

    @Test
    void isPlannedAgainWhenItsTableIsAnotherOne() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT * FROM t WHERE id = ?")) {
            select.setInt(1, 1);
            assertThat(first(select)).isEqualTo("1");
            Warehouses.run(connection, "CREATE OR REPLACE TABLE t (id INT, x INT)", "INSERT INTO t VALUES (1, 5)");
            long before = planned(connection);
            try (ResultSet rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getMetaData().getColumnCount()).isEqualTo(2);
                assertThat(rows.getInt("x")).isEqualTo(5);
            }
            assertThat(planned(connection)).isEqualTo(before + 1);
        }
    }

    private static long planned(Connection connection) throws SQLException {
        return connection.unwrap(SnellerConnection.class).session().plannedStatements();
    }

    @Test
    void missingValuesAreErrors() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT name FROM t WHERE id = ? OR id = ?")) {
            select.setInt(1, 1);
            SQLException missing = catchThrowableOfType(SQLException.class, select::executeQuery);
            assertThat(missing.getSQLState()).isEqualTo("07002");
            assertThat(missing.getMessage()).contains("parameter 2");
            select.setInt(2, 1);
            assertThat(first(select)).isEqualTo("one");
            select.clearParameters();
            assertThat(catchThrowableOfType(SQLException.class, select::execute).getSQLState())
                    .isEqualTo("07002");
            assertThat(catchThrowableOfType(SQLException.class, select::addBatch)
                            .getSQLState())
                    .isEqualTo("07002");
            assertThat(catchThrowableOfType(SQLException.class, () -> select.setInt(3, 1))
                            .getSQLState())
                    .isEqualTo("07002");
        }
    }

    @Test
    void nullReplacesTheValueBefore() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT COALESCE(?::VARCHAR, 'none')")) {
            select.setString(1, "x");
            assertThat(first(select)).isEqualTo("x");
            select.setNull(1, Types.VARCHAR);
            assertThat(first(select)).isEqualTo("none");
            select.setString(1, "x");
            select.setNull(1, Types.VARCHAR, "VARCHAR");
            assertThat(first(select)).isEqualTo("none");
            select.setObject(1, null);
            assertThat(first(select)).isEqualTo("none");
        }
    }

    @Test
    void valuesThatDoNotFitTheParameterNameIt() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT name FROM t WHERE id = ?")) {
            SQLException wrong = catchThrowableOfType(SQLException.class, () -> select.setString(1, "one"));
            assertThat(wrong.getSQLState()).isEqualTo("22018");
            assertThat(wrong.getMessage()).contains("parameter 1", "'one'");
            assertThat(catchThrowableOfType(SQLException.class, () -> select.setObject(1, new Object()))
                            .getSQLState())
                    .isEqualTo("42846");
        }
    }

    @Test
    void variantParametersTakeAnyScalar() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?, ?)");
                PreparedStatement kind = connection.prepareStatement("SELECT TYPEOF(v) FROM t WHERE id = ?")) {
            Object[] values = {7, "7", 7.5, true};
            for (int i = 0; i < values.length; i++) {
                insert.setInt(1, 10 + i);
                insert.setString(2, "v");
                insert.setObject(3, values[i]);
                insert.executeUpdate();
            }
            insert.setInt(1, 14);
            insert.setObject(3, "8", Types.INTEGER);
            insert.executeUpdate();
            String[] kinds = {"INTEGER", "VARCHAR", "DECIMAL", "BOOLEAN", "INTEGER"};
            for (int i = 0; i < kinds.length; i++) {
                kind.setInt(1, 10 + i);
                assertThat(first(kind)).isIn(kinds[i], kinds[i].equals("DECIMAL") ? "DOUBLE" : kinds[i]);
            }
        }
    }

    @Test
    void streamsAreReadToTheirEndOrLength() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT ?::VARCHAR")) {
            select.setCharacterStream(1, new StringReader("käse"));
            assertThat(first(select)).isEqualTo("käse");
            select.setClob(1, new StringReader("käsebrot"), 4);
            assertThat(first(select)).isEqualTo("käse");
            select.setAsciiStream(1, new ByteArrayInputStream(new byte[] {'a', 'b'}));
            assertThat(first(select)).isEqualTo("ab");
            SQLException shorter = catchThrowableOfType(
                    SQLException.class, () -> select.setCharacterStream(1, new StringReader("ab"), 3));
            assertThat(shorter.getSQLState()).isEqualTo("22023");
        }
    }

    @Test
    void describesParametersAndColumnsBeforeItRuns() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT id, name FROM t WHERE id = ?")) {
            ParameterMetaData parameters = select.getParameterMetaData();
            assertThat(parameters.getParameterCount()).isEqualTo(1);
            assertThat(parameters.getParameterTypeName(1)).isEqualTo("NUMBER");
            assertThat(parameters.getParameterClassName(1)).isEqualTo("java.lang.Long");
            assertThat(select.getMetaData().getColumnLabel(2)).isEqualTo("NAME");
            assertThatThrownBy(() -> parameters.getParameterType(2)).isInstanceOf(SQLException.class);
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t (id) VALUES (?)")) {
            assertThat(insert.getMetaData()).isNull();
        }
    }

    @Test
    void batchIsOneCommit() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t (id, name) VALUES (?, ?)")) {
            for (int i = 0; i < 100; i++) {
                insert.setInt(1, 100 + i);
                insert.setString(2, "row " + i);
                insert.addBatch();
            }
            assertThat(insert.executeBatch()).hasSize(100).containsOnly(1);
            assertThat(insert.executeBatch()).as("an executed batch is empty").isEmpty();
        }
        assertThat(Warehouses.value(connection, "SELECT COUNT(*) FROM t WHERE id >= 100"))
                .isEqualTo(100L);
        assertThat(Warehouses.value(connection, "SELECT name FROM t WHERE id = 199"))
                .isEqualTo("row 99");
    }

    @Test
    void valuesOfABatchReachTheBodiesOfLambdas() throws SQLException {
        Warehouses.run(connection, "CREATE TABLE tails (id INT, tail ARRAY)");
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO tails SELECT ?, FILTER([1, 2, 3], x -> REDUCE([x, ?::INT], 0, (sum, y) -> sum + y) > 3)")) {
            for (int i = 0; i < 3; i++) {
                insert.setInt(1, i);
                insert.setInt(2, i);
                insert.addBatch();
            }
            assertThat(insert.executeBatch()).hasSize(3);
        }
        assertThat(Warehouses.value(
                        connection, "SELECT LISTAGG(tail::VARCHAR, ' ') WITHIN GROUP (ORDER BY id) FROM tails"))
                .isEqualTo("[] [3] [2,3]");
    }

    @Test
    void batchIsWrittenIntoOneFile() throws SQLException {
        Warehouses.run(connection, "CREATE TABLE bulk (name VARCHAR, id INT, doc VARIANT)");
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO bulk (id, name) SELECT ? + 1, UPPER(?::VARCHAR)")) {
            for (int i = 0; i < 5000; i++) {
                insert.setInt(1, i);
                insert.setString(2, i % 7 == 0 ? null : "n" + i);
                insert.addBatch();
            }
            assertThat(insert.executeBatch()).hasSize(5000).containsOnly(1);
        }
        try (Statement show = connection.createStatement();
                ResultSet table = show.executeQuery("SHOW TABLES LIKE 'bulk'")) {
            assertThat(table.next()).isTrue();
            assertThat(table.getLong("rows")).isEqualTo(5000);
        }
        assertThat(Warehouses.value(
                        connection, "SELECT COUNT(*) FROM INFORMATION_SCHEMA.FILES WHERE table_name = 'BULK'"))
                .isEqualTo(1L);
        assertThat(Warehouses.value(connection, "SELECT name FROM bulk WHERE id = 5000"))
                .isEqualTo("N4999");
        assertThat(Warehouses.value(connection, "SELECT SUM(id) FROM bulk")).isEqualTo(5000L * 5001 / 2);
        assertThat(Warehouses.value(connection, "SELECT COUNT(*) FROM bulk WHERE name IS NULL"))
                .isEqualTo(715L);
    }

    @Test
    void batchOfWhatCannotBeJoinedRunsOneByOne() throws SQLException {
        Warehouses.run(connection, "CREATE TABLE copies (id INT)");
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO copies SELECT id FROM t WHERE id >= ?")) {
            for (int i = 1; i <= 3; i++) {
                insert.setInt(1, i);
                insert.addBatch();
            }
            assertThat(insert.executeBatch()).containsExactly(2, 1, 0);
        }
        assertThat(Warehouses.value(connection, "SELECT COUNT(*) FROM copies")).isEqualTo(3L);
    }

    @Test
    void failedBatchLeavesNothing() throws SQLException {
        Warehouses.run(connection, "CREATE TABLE strict (id INT NOT NULL)");
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO strict VALUES (?)")) {
            insert.setInt(1, 1);
            insert.addBatch();
            insert.setNull(1, Types.INTEGER);
            insert.addBatch();
            BatchUpdateException failure = catchThrowableOfType(BatchUpdateException.class, insert::executeBatch);
            assertThat(failure.getSQLState()).isEqualTo("23502");
            assertThat(failure.getUpdateCounts()).containsExactly(Statement.EXECUTE_FAILED, Statement.EXECUTE_FAILED);
        }
        assertThat(Warehouses.value(connection, "SELECT COUNT(*) FROM strict")).isEqualTo(0L);
        assertThat(connection.getAutoCommit()).isTrue();
    }

    @Test
    void hasItsTextAlready() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT 1")) {
            assertThatThrownBy(() -> select.executeQuery("SELECT 2")).hasMessageContaining("prepared");
        }
    }
}
