package dev.sneller.jdbc;

import dev.sneller.error.Invariant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.calcite.avatica.MetaImpl;
import org.apache.calcite.avatica.QueryState;
import org.apache.calcite.avatica.remote.TypedValue;

/**
 * What Avatica's classes ask behind our backs: numbers for statements. Statements, transactions and metadata of this driver go to the session
 * themselves, so that nothing is copied into Avatica's rows and nothing is lost of an error.
 */
final class SnellerMeta extends MetaImpl {
    private final AtomicInteger statements = new AtomicInteger();

    SnellerMeta(SnellerConnection connection) {
        super(connection);
    }

    /** From several threads, unlike Avatica's. */
    @Override
    public StatementHandle createStatement(ConnectionHandle handle) {
        return new StatementHandle(handle.id, statements.getAndIncrement(), null);
    }

    @Override
    public void closeStatement(StatementHandle handle) {
        // The statement has closed its result; nothing is kept here.
    }

    @Override
    public boolean syncResults(StatementHandle handle, QueryState state, long offset) {
        return false;
    }

    @Override
    public StatementHandle prepare(ConnectionHandle handle, String sql, long maxRows) {
        throw Invariant.unreachable("Avatica prepares " + sql);
    }

    @Override
    @Deprecated
    public ExecuteResult prepareAndExecute(StatementHandle handle, String sql, long maxRows, PrepareCallback callback) {
        throw Invariant.unreachable("Avatica executes " + sql);
    }

    @Override
    public ExecuteResult prepareAndExecute(
            StatementHandle handle, String sql, long maxRows, int firstFrame, PrepareCallback callback) {
        throw Invariant.unreachable("Avatica executes " + sql);
    }

    @Override
    public ExecuteBatchResult prepareAndExecuteBatch(StatementHandle handle, List<String> sql) {
        throw Invariant.unreachable("Avatica executes a batch");
    }

    @Override
    public ExecuteBatchResult executeBatch(StatementHandle handle, List<List<TypedValue>> parameters) {
        throw Invariant.unreachable("Avatica executes a batch");
    }

    @Override
    public Frame fetch(StatementHandle handle, long offset, int maxRows) {
        throw Invariant.unreachable("Avatica fetches rows");
    }

    @Override
    @Deprecated
    public ExecuteResult execute(StatementHandle handle, List<TypedValue> parameters, long maxRows) {
        throw Invariant.unreachable("Avatica executes a prepared statement");
    }

    @Override
    public ExecuteResult execute(StatementHandle handle, List<TypedValue> parameters, int firstFrame) {
        throw Invariant.unreachable("Avatica executes a prepared statement");
    }

    @Override
    public void commit(ConnectionHandle handle) {
        throw Invariant.unreachable("Avatica commits");
    }

    @Override
    public void rollback(ConnectionHandle handle) {
        throw Invariant.unreachable("Avatica rolls back");
    }
}
