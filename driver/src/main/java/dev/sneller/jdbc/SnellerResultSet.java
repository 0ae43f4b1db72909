package dev.sneller.jdbc;

import dev.sneller.error.ErrorCode;
import dev.sneller.jdbc.cursor.BatchCursor;
import dev.sneller.jdbc.error.SqlErrors;
import dev.sneller.session.Prepared;
import dev.sneller.session.Result;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.apache.calcite.avatica.AvaticaResultSetMetaData;
import org.apache.calcite.avatica.AvaticaStatement;
import org.apache.calcite.avatica.Meta;

/** Rows of a statement, read straight from the engine's batches; forward only, read only. */
final class SnellerResultSet extends ColumnValues {
    private final Result result;
    private long row;
    private boolean pastEnd;
    private volatile boolean closed;

    private SnellerResultSet(
            AvaticaStatement statement, Meta.Signature signature, ResultSetMetaData metaData, Result result)
            throws SQLException {
        super(statement, signature, metaData);
        this.result = result;
    }

    /** @param prepared for the text; what the rows are is the result's to say */
    static SnellerResultSet open(SnellerStatement statement, Prepared prepared, Result result) throws SQLException {
        Meta.Signature signature = Signatures.of(prepared, result.schema());
        SnellerResultSet rows = new SnellerResultSet(
                statement, signature, new AvaticaResultSetMetaData(statement, null, signature), result);
        rows.execute2(new BatchCursor(result, statement.sneller().time()), signature.columns);
        return rows;
    }

    @Override
    protected void checkOpen() throws SQLException {
        if (isClosed()) {
            throw SqlErrors.of(
                    ErrorCode.INVALID_CURSOR_STATE,
                    "the result set is closed, by itself or by another execution of its statement");
        }
    }

    @Override
    public boolean next() throws SQLException {
        checkOpen();
        if (pastEnd) {
            return false;
        }
        boolean more = SqlErrors.translate(cursor::next);
        pastEnd = !more;
        row = more ? row + 1 : 0;
        return more;
    }

    @Override
    boolean isOnRow() {
        return row > 0;
    }

    @Override
    public int getRow() throws SQLException {
        checkOpen();
        return (int) Math.min(Integer.MAX_VALUE, row);
    }

    @Override
    public boolean isBeforeFirst() throws SQLException {
        checkOpen();
        return row == 0 && !pastEnd;
    }

    @Override
    public boolean isFirst() throws SQLException {
        checkOpen();
        return row == 1;
    }

    @Override
    public boolean isAfterLast() throws SQLException {
        checkOpen();
        return pastEnd;
    }

    /** Once; whoever closes first, also another thread. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            result.close();
            super.close();
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return Wrappers.unwrap(this, type);
    }
}
