package dev.sneller.jdbc;

import dev.sneller.error.ErrorCode;
import dev.sneller.jdbc.error.SqlErrors;
import dev.sneller.session.Prepared;
import dev.sneller.session.Result;
import dev.sneller.session.setting.Limits;
import dev.sneller.type.Datum;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.apache.calcite.avatica.AvaticaStatement;

/** A statement. Executing goes straight to the session; Avatica keeps the bookkeeping of java.sql. */
class SnellerStatement extends AvaticaStatement {
    private final StatementExecution execution;
    private final List<String> batch = new ArrayList<>();
    private int timeoutSeconds;
    private boolean poolable;

    SnellerStatement(SnellerConnection connection, int type, int concurrency, int holdability) {
        super(connection, null, type, concurrency, holdability);
        execution = new StatementExecution(connection.session());
    }

    final SnellerConnection sneller() {
        return (SnellerConnection) connection;
    }

    @Override
    protected void checkOpen() throws SQLException {
        if (isClosed()) {
            throw SqlErrors.of(ErrorCode.INVALID_CURSOR_STATE, "the statement is closed; create another one");
        }
    }

    @Override
    public boolean execute(String sql) throws SQLException {
        checkOpen();
        return SqlErrors.translate(() -> run(sneller().session().prepare(sql), List.of()));
    }

    @Override
    public ResultSet executeQuery(String sql) throws SQLException {
        checkOpen();
        return SqlErrors.translate(() -> query(sneller().session().prepare(sql), List.of()));
    }

    @Override
    public long executeLargeUpdate(String sql) throws SQLException {
        checkOpen();
        return SqlErrors.translate(() -> update(sneller().session().prepare(sql), List.of()));
    }

    /** The rows of a query, or the row that says what another statement did. */
    final ResultSet query(Prepared prepared, List<Datum> binds) throws SQLException {
        closeOpenResult();
        openResultSet = SnellerResultSet.open(this, prepared, start(prepared, binds));
        return openResultSet;
    }

    final long update(Prepared prepared, List<Datum> binds) throws SQLException {
        if (prepared.returnsRows()) {
            throw StatementExecution.rows(prepared.sql());
        }
        run(prepared, binds);
        return updateCount;
    }

    /** Whether there are rows now. */
    final boolean run(Prepared prepared, List<Datum> binds) throws SQLException {
        closeOpenResult();
        Result result = start(prepared, binds);
        if (result.updateCount().isPresent()) {
            updateCount = result.updateCount().getAsLong();
            result.close();
            return false;
        }
        openResultSet = SnellerResultSet.open(this, prepared, result);
        return true;
    }

    private Result start(Prepared prepared, List<Datum> binds) {
        Result result = execution.run(prepared, binds, new Limits(maxRowCount, timeoutSeconds));
        if (!prepared.plan().onlyAddsRows()) {
            Rehearsal.begin();
        }
        return result;
    }

    /** Rows changed by each execution with one of {@code binds}; empty when they have to be run one by one. */
    final OptionalLong updateAll(Prepared prepared, List<List<Datum>> binds) throws SQLException {
        closeOpenResult();
        return execution.runAll(prepared, binds, new Limits(maxRowCount, timeoutSeconds));
    }

    /** Shows rows that no statement text stands for. */
    final ResultSet show(Prepared described, Result rows) throws SQLException {
        closeOpenResult();
        openResultSet = SnellerResultSet.open(this, described, rows);
        return openResultSet;
    }

    /** The statement goes on, even when it is to close with its last result. */
    private void closeOpenResult() throws SQLException {
        if (openResultSet != null) {
            boolean closes = closeOnCompletion;
            closeOnCompletion = false;
            openResultSet.close();
            closeOnCompletion = closes;
            openResultSet = null;
        }
        updateCount = -1;
    }

    @Override
    public void addBatch(String sql) throws SQLException {
        checkOpen();
        batch.add(sql);
    }

    @Override
    public void clearBatch() throws SQLException {
        checkOpen();
        batch.clear();
    }

    @Override
    public long[] executeLargeBatch() throws SQLException {
        checkOpen();
        List<String> statements = List.copyOf(batch);
        batch.clear();
        return UpdateBatch.run(
                sneller().session(),
                statements.size(),
                i -> update(sneller().session().prepare(statements.get(i)), List.of()));
    }

    @Override
    public int[] executeBatch() throws SQLException {
        return Arrays.stream(executeLargeBatch())
                .mapToInt(UpdateBatch::saturated)
                .toArray();
    }

    /** Not synchronized, unlike Avatica's, which would wait for the execution it is to stop. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public void cancel() throws SQLException {
        checkOpen();
        execution.cancel();
    }

    /** Stops what runs; also from another thread than the one that waits for it. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public void close() throws SQLException {
        if (!isClosed()) {
            execution.cancel();
            SqlErrors.run(super::close);
        }
    }

    @Override
    public void setQueryTimeout(int seconds) throws SQLException {
        checkOpen();
        checkNotNegative(seconds, "query timeout");
        timeoutSeconds = seconds;
    }

    @Override
    public int getQueryTimeout() throws SQLException {
        checkOpen();
        return timeoutSeconds;
    }

    @Override
    public void setLargeMaxRows(long max) throws SQLException {
        checkOpen();
        checkNotNegative(max, "limit of rows");
        super.setLargeMaxRows(max);
    }

    /** Values are never cut: any limit is accepted and 0 stays in force, as java.sql allows a driver to say. */
    @Override
    public void setMaxFieldSize(int max) throws SQLException {
        checkOpen();
        checkNotNegative(max, "limit of field sizes");
    }

    @Override
    public void setFetchSize(int rows) throws SQLException {
        checkOpen();
        checkNotNegative(rows, "fetch size");
        super.setFetchSize(rows);
    }

    static void checkNotNegative(long value, String what) throws SQLException {
        if (value < 0) {
            throw SqlErrors.of(ErrorCode.INVALID_ARGUMENT, "a " + what + " of " + value + "; give 0 or more");
        }
    }

    @Override
    public void setFetchDirection(int direction) throws SQLException {
        checkOpen();
        if (direction != ResultSet.FETCH_FORWARD
                && direction != ResultSet.FETCH_REVERSE
                && direction != ResultSet.FETCH_UNKNOWN) {
            throw SqlErrors.of(
                    ErrorCode.INVALID_ARGUMENT, direction + " is not a fetch direction of java.sql.ResultSet");
        }
    }

    /** Directions other than forward are a hint that has no effect. */
    @Override
    public int getFetchDirection() throws SQLException {
        checkOpen();
        return ResultSet.FETCH_FORWARD;
    }

    @Override
    public boolean getMoreResults() throws SQLException {
        checkOpen();
        SqlErrors.run(this::closeOpenResult);
        return false;
    }

    @Override
    public boolean getMoreResults(int current) throws SQLException {
        if (current != CLOSE_CURRENT_RESULT && current != KEEP_CURRENT_RESULT && current != CLOSE_ALL_RESULTS) {
            throw SqlErrors.of(ErrorCode.INVALID_ARGUMENT, current + " is not one of the constants of getMoreResults");
        }
        if (current == KEEP_CURRENT_RESULT) {
            checkOpen();
            openResultSet = null;
            updateCount = -1;
            return false;
        }
        return getMoreResults();
    }

    /** No rows: nothing here generates keys. */
    @Override
    public ResultSet getGeneratedKeys() throws SQLException {
        checkOpen();
        return sneller().noRows();
    }

    @Override
    public boolean execute(String sql, int autoGeneratedKeys) throws SQLException {
        return execute(sql);
    }

    @Override
    public boolean execute(String sql, int[] columnIndexes) throws SQLException {
        return execute(sql);
    }

    @Override
    public boolean execute(String sql, String[] columnNames) throws SQLException {
        return execute(sql);
    }

    @Override
    public int executeUpdate(String sql, int autoGeneratedKeys) throws SQLException {
        return executeUpdate(sql);
    }

    @Override
    public int executeUpdate(String sql, int[] columnIndexes) throws SQLException {
        return executeUpdate(sql);
    }

    @Override
    public int executeUpdate(String sql, String[] columnNames) throws SQLException {
        return executeUpdate(sql);
    }

    @Override
    public long executeLargeUpdate(String sql, int autoGeneratedKeys) throws SQLException {
        return executeLargeUpdate(sql);
    }

    @Override
    public long executeLargeUpdate(String sql, int[] columnIndexes) throws SQLException {
        return executeLargeUpdate(sql);
    }

    @Override
    public long executeLargeUpdate(String sql, String[] columnNames) throws SQLException {
        return executeLargeUpdate(sql);
    }

    @Override
    public void setEscapeProcessing(boolean enable) throws SQLException {
        checkOpen();
    }

    @Override
    public void setCursorName(String name) throws SQLException {
        checkOpen();
    }

    @Override
    public void setPoolable(boolean poolable) throws SQLException {
        checkOpen();
        this.poolable = poolable;
    }

    @Override
    public boolean isPoolable() throws SQLException {
        checkOpen();
        return poolable;
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return Wrappers.unwrap(this, type);
    }
}
