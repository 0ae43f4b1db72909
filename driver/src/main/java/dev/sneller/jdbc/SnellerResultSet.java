package dev.sneller.jdbc;

import dev.sneller.jdbc.cursor.BatchCursor;
import dev.sneller.session.Result;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.TimeZone;
import org.apache.calcite.avatica.AvaticaResultSet;
import org.apache.calcite.avatica.AvaticaStatement;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.avatica.QueryState;

/** Rows of a statement, read straight from our batches; metadata results take Avatica's own way. */
final class SnellerResultSet extends AvaticaResultSet {
    private long row;
    private boolean pastEnd;

    SnellerResultSet(
            AvaticaStatement statement,
            QueryState state,
            Meta.Signature signature,
            ResultSetMetaData metaData,
            TimeZone zone,
            Meta.Frame firstFrame)
            throws SQLException {
        super(statement, state, signature, metaData, zone, firstFrame);
    }

    @Override
    protected AvaticaResultSet execute() throws SQLException {
        Result result = Signatures.result(signature);
        if (result == null) {
            return super.execute();
        }
        SnellerConnection connection = (SnellerConnection) statement.getConnection();
        return execute2(new BatchCursor(result, connection.zone()), columnMetaDataList);
    }

    /** Opens the cursor. */
    SnellerResultSet open() throws SQLException {
        execute();
        return this;
    }

    @Override
    public boolean next() throws SQLException {
        return SqlErrors.translate(() -> {
            boolean more = super.next();
            pastEnd = !more;
            row = more ? row + 1 : 0;
            return more;
        });
    }

    @Override
    public int getRow() {
        return (int) Math.min(Integer.MAX_VALUE, row);
    }

    @Override
    public boolean isBeforeFirst() {
        return row == 0 && !pastEnd;
    }

    @Override
    public boolean isFirst() {
        return row == 1;
    }

    @Override
    public boolean isAfterLast() {
        return pastEnd;
    }

    @Override
    public void close() {
        super.close();
        Result result = Signatures.result(signature);
        if (result != null) {
            result.close();
        }
    }
}
