package dev.sneller.jdbc;

import dev.sneller.error.ErrorCode;
import dev.sneller.jdbc.cursor.Calendars;
import dev.sneller.jdbc.error.SqlErrors;
import dev.sneller.session.Prepared;
import dev.sneller.type.Datum;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.Ref;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.OptionalLong;
import org.apache.calcite.avatica.AvaticaResultSetMetaData;

/**
 * A prepared statement: what the session prepared, and the values bound to it. Not Avatica's, whose slots lose nanoseconds, keep old values
 * where NULL is set and ask no question when a value is missing.
 */
final class SnellerPreparedStatement extends SnellerStatement implements PreparedStatement {
    private final Prepared prepared;
    private final ParameterValues parameters;
    private final List<List<Datum>> batch = new ArrayList<>();

    SnellerPreparedStatement(
            SnellerConnection connection, Prepared prepared, int type, int concurrency, int holdability) {
        super(connection, type, concurrency, holdability);
        this.prepared = prepared;
        this.parameters = new ParameterValues(prepared.parameterTypes());
    }

    private void bind(int index, Object value) throws SQLException {
        checkOpen();
        SqlErrors.run(() -> parameters.set(index, value, sneller().zone()));
    }

    @Override
    public ResultSet executeQuery() throws SQLException {
        checkOpen();
        return SqlErrors.translate(() -> query(prepared, parameters.all()));
    }

    @Override
    public int executeUpdate() throws SQLException {
        return UpdateBatch.saturated(executeLargeUpdate());
    }

    @Override
    public long executeLargeUpdate() throws SQLException {
        checkOpen();
        return SqlErrors.translate(() -> update(prepared, parameters.all()));
    }

    @Override
    public boolean execute() throws SQLException {
        checkOpen();
        return SqlErrors.translate(() -> run(prepared, parameters.all()));
    }

    @Override
    public void addBatch() throws SQLException {
        checkOpen();
        SqlErrors.run(() -> batch.add(parameters.all()));
    }

    @Override
    public void clearBatch() throws SQLException {
        checkOpen();
        batch.clear();
    }

    @Override
    public long[] executeLargeBatch() throws SQLException {
        checkOpen();
        List<List<Datum>> rows = List.copyOf(batch);
        batch.clear();
        if (rows.isEmpty()) {
            return new long[0];
        }
        OptionalLong each = UpdateBatch.atOnce(rows.size(), () -> updateAll(prepared, rows));
        if (each.isEmpty()) {
            return UpdateBatch.run(sneller().session(), rows.size(), i -> update(prepared, rows.get(i)));
        }
        long[] counts = new long[rows.size()];
        Arrays.fill(counts, each.getAsLong());
        return counts;
    }

    @Override
    public void clearParameters() throws SQLException {
        checkOpen();
        parameters.clear();
    }

    /** Columns of the rows before they are asked for; null for statements without rows. */
    @Override
    public ResultSetMetaData getMetaData() throws SQLException {
        checkOpen();
        return prepared.returnsRows()
                ? new AvaticaResultSetMetaData(this, null, Signatures.of(prepared, prepared.output()))
                : null;
    }

    @Override
    public ParameterMetaData getParameterMetaData() throws SQLException {
        checkOpen();
        return new ParameterDescriptions(prepared.parameterTypes());
    }

    @Override
    public void setNull(int index, int sqlType) throws SQLException {
        bind(index, null);
    }

    @Override
    public void setNull(int index, int sqlType, String typeName) throws SQLException {
        bind(index, null);
    }

    @Override
    public void setObject(int index, Object value) throws SQLException {
        bind(index, value);
    }

    /** The value is taken for {@code sqlType} first; the parameter's own type has the last word. */
    @Override
    public void setObject(int index, Object value, int sqlType) throws SQLException {
        checkOpen();
        ZoneId zone = sneller().zone();
        SqlErrors.run(() -> parameters.set(index, type -> JavaValues.toDatum(value, sqlType, type, zone)));
    }

    @Override
    public void setObject(int index, Object value, int sqlType, int scaleOrLength) throws SQLException {
        setObject(index, value, sqlType);
    }

    @Override
    public void setObject(int index, Object value, SQLType sqlType) throws SQLException {
        setObject(index, value, sqlType.getVendorTypeNumber());
    }

    @Override
    public void setObject(int index, Object value, SQLType sqlType, int scaleOrLength) throws SQLException {
        setObject(index, value, sqlType);
    }

    @Override
    public void setBoolean(int index, boolean value) throws SQLException {
        bind(index, value);
    }

    @Override
    public void setByte(int index, byte value) throws SQLException {
        bind(index, value);
    }

    @Override
    public void setShort(int index, short value) throws SQLException {
        bind(index, value);
    }

    @Override
    public void setInt(int index, int value) throws SQLException {
        bind(index, value);
    }

    @Override
    public void setLong(int index, long value) throws SQLException {
        bind(index, value);
    }

    @Override
    public void setFloat(int index, float value) throws SQLException {
        bind(index, value);
    }

    @Override
    public void setDouble(int index, double value) throws SQLException {
        bind(index, value);
    }

    @Override
    public void setBigDecimal(int index, BigDecimal value) throws SQLException {
        bind(index, value);
    }

    @Override
    public void setString(int index, String value) throws SQLException {
        bind(index, value);
    }

    @Override
    public void setNString(int index, String value) throws SQLException {
        bind(index, value);
    }

    @Override
    public void setBytes(int index, byte[] value) throws SQLException {
        bind(index, value);
    }

    @Override
    public void setDate(int index, Date value) throws SQLException {
        bind(index, value);
    }

    @Override
    public void setTime(int index, Time value) throws SQLException {
        bind(index, value);
    }

    @Override
    public void setTimestamp(int index, Timestamp value) throws SQLException {
        bind(index, value);
    }

    @Override
    public void setDate(int index, Date value, Calendar calendar) throws SQLException {
        bind(index, Calendars.local(value, calendar));
    }

    @Override
    public void setTime(int index, Time value, Calendar calendar) throws SQLException {
        bind(index, Calendars.local(value, calendar));
    }

    @Override
    public void setTimestamp(int index, Timestamp value, Calendar calendar) throws SQLException {
        bind(index, Calendars.local(value, calendar));
    }

    @Override
    public void setAsciiStream(int index, InputStream value) throws SQLException {
        bind(index, StreamValues.asciiText(value, StreamValues.ALL));
    }

    @Override
    public void setAsciiStream(int index, InputStream value, int length) throws SQLException {
        bind(index, StreamValues.asciiText(value, length));
    }

    @Override
    public void setAsciiStream(int index, InputStream value, long length) throws SQLException {
        bind(index, StreamValues.asciiText(value, length));
    }

    @Override
    public void setBinaryStream(int index, InputStream value) throws SQLException {
        bind(index, StreamValues.bytes(value, StreamValues.ALL));
    }

    @Override
    public void setBinaryStream(int index, InputStream value, int length) throws SQLException {
        bind(index, StreamValues.bytes(value, length));
    }

    @Override
    public void setBinaryStream(int index, InputStream value, long length) throws SQLException {
        bind(index, StreamValues.bytes(value, length));
    }

    @Override
    public void setCharacterStream(int index, Reader value) throws SQLException {
        bind(index, StreamValues.text(value, StreamValues.ALL));
    }

    @Override
    public void setCharacterStream(int index, Reader value, int length) throws SQLException {
        bind(index, StreamValues.text(value, length));
    }

    @Override
    public void setCharacterStream(int index, Reader value, long length) throws SQLException {
        bind(index, StreamValues.text(value, length));
    }

    @Override
    public void setNCharacterStream(int index, Reader value) throws SQLException {
        bind(index, StreamValues.text(value, StreamValues.ALL));
    }

    @Override
    public void setNCharacterStream(int index, Reader value, long length) throws SQLException {
        bind(index, StreamValues.text(value, length));
    }

    @Override
    public void setClob(int index, Reader value) throws SQLException {
        bind(index, StreamValues.text(value, StreamValues.ALL));
    }

    @Override
    public void setClob(int index, Reader value, long length) throws SQLException {
        bind(index, StreamValues.text(value, length));
    }

    @Override
    public void setNClob(int index, Reader value) throws SQLException {
        bind(index, StreamValues.text(value, StreamValues.ALL));
    }

    @Override
    public void setNClob(int index, Reader value, long length) throws SQLException {
        bind(index, StreamValues.text(value, length));
    }

    @Override
    public void setBlob(int index, InputStream value) throws SQLException {
        bind(index, StreamValues.bytes(value, StreamValues.ALL));
    }

    @Override
    public void setBlob(int index, InputStream value, long length) throws SQLException {
        bind(index, StreamValues.bytes(value, length));
    }

    @Override
    public void setClob(int index, Clob value) throws SQLException {
        bind(index, value);
    }

    @Override
    public void setNClob(int index, NClob value) throws SQLException {
        bind(index, value);
    }

    @Override
    public void setBlob(int index, Blob value) throws SQLException {
        bind(index, value);
    }

    @Override
    public void setURL(int index, URL value) throws SQLException {
        bind(index, value);
    }

    @Override
    @Deprecated
    public void setUnicodeStream(int index, InputStream value, int length) throws SQLException {
        bind(index, StreamValues.utf8Text(value, length));
    }

    @Override
    public void setRef(int index, Ref value) throws SQLException {
        throw SqlErrors.of(ErrorCode.UNSUPPORTED, "java.sql.Ref as a parameter; no type here holds it");
    }

    @Override
    public void setArray(int index, Array value) throws SQLException {
        throw SqlErrors.of(
                ErrorCode.UNSUPPORTED, "java.sql.Array as a parameter; bind JSON text and use PARSE_JSON(?)");
    }

    @Override
    public void setSQLXML(int index, SQLXML value) throws SQLException {
        throw SqlErrors.of(ErrorCode.UNSUPPORTED, "java.sql.SQLXML as a parameter; bind it with setString");
    }

    @Override
    public void setRowId(int index, RowId value) throws SQLException {
        throw SqlErrors.of(ErrorCode.UNSUPPORTED, "java.sql.RowId as a parameter; rows have no addresses here");
    }

    @Override
    public boolean execute(String sql) throws SQLException {
        throw hasItsText(sql);
    }

    @Override
    public ResultSet executeQuery(String sql) throws SQLException {
        throw hasItsText(sql);
    }

    @Override
    public long executeLargeUpdate(String sql) throws SQLException {
        throw hasItsText(sql);
    }

    @Override
    public void addBatch(String sql) throws SQLException {
        throw hasItsText(sql);
    }

    private SQLException hasItsText(String sql) throws SQLException {
        checkOpen();
        return SqlErrors.of(
                ErrorCode.INVALID_ARGUMENT,
                "a prepared statement has its text already; run '" + sql + "' with a statement of createStatement()");
    }
}
