package dev.sneller.jdbc;

import dev.sneller.error.ErrorCode;
import dev.sneller.jdbc.error.SqlErrors;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.Ref;
import java.sql.ResultSetMetaData;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Map;
import java.util.TimeZone;
import org.apache.calcite.avatica.AvaticaResultSet;
import org.apache.calcite.avatica.AvaticaStatement;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.avatica.QueryState;
import org.apache.calcite.avatica.util.Cursor.Accessor;

/**
 * The getters: each finds the column's accessor and asks it. Here, so that a wrong column, a row that is not there and every failure of a
 * conversion leave as SQLExceptions with a state.
 */
abstract class ColumnValues extends AvaticaResultSet {
    ColumnValues(AvaticaStatement statement, Meta.Signature signature, ResultSetMetaData metaData) throws SQLException {
        super(statement, new QueryState(signature.sql), signature, metaData, TimeZone.getDefault(), null);
    }

    private interface Read<T> {
        T from(Accessor accessor) throws SQLException;
    }

    /** Whether there is a current row. */
    abstract boolean isOnRow();

    private <T> T read(int column, Read<T> read) throws SQLException {
        checkOpen();
        if (column < 1 || column > accessorList.size()) {
            throw SqlErrors.of(
                    ErrorCode.COLUMN_NOT_FOUND,
                    "there is no column " + column + "; the result has " + accessorList.size());
        }
        checkOnRow();
        try {
            return read.from(accessorList.get(column - 1));
        } catch (RuntimeException e) {
            throw SqlErrors.of(e);
        }
    }

    private void checkOnRow() throws SQLException {
        if (!isOnRow()) {
            throw SqlErrors.of(
                    ErrorCode.INVALID_CURSOR_STATE,
                    "there is no current row; call next() and read while it answers true");
        }
    }

    @Override
    public final int findColumn(String label) throws SQLException {
        checkOpen();
        for (int i = 0; i < columnMetaDataList.size(); i++) {
            if (columnMetaDataList.get(i).label.equalsIgnoreCase(label)) {
                return i + 1;
            }
        }
        throw SqlErrors.of(
                ErrorCode.COLUMN_NOT_FOUND,
                "the result has no column '" + label + "'; it has "
                        + String.join(
                                ", ",
                                columnMetaDataList.stream().map(c -> c.label).toList()));
    }

    @Override
    public final String getString(int column) throws SQLException {
        return read(column, Accessor::getString);
    }

    @Override
    public final String getString(String label) throws SQLException {
        return getString(findColumn(label));
    }

    @Override
    public final boolean getBoolean(int column) throws SQLException {
        return read(column, Accessor::getBoolean);
    }

    @Override
    public final boolean getBoolean(String label) throws SQLException {
        return getBoolean(findColumn(label));
    }

    @Override
    public final byte getByte(int column) throws SQLException {
        return read(column, Accessor::getByte);
    }

    @Override
    public final byte getByte(String label) throws SQLException {
        return getByte(findColumn(label));
    }

    @Override
    public final short getShort(int column) throws SQLException {
        return read(column, Accessor::getShort);
    }

    @Override
    public final short getShort(String label) throws SQLException {
        return getShort(findColumn(label));
    }

    @Override
    public final int getInt(int column) throws SQLException {
        return read(column, Accessor::getInt);
    }

    @Override
    public final int getInt(String label) throws SQLException {
        return getInt(findColumn(label));
    }

    @Override
    public final long getLong(int column) throws SQLException {
        return read(column, Accessor::getLong);
    }

    @Override
    public final long getLong(String label) throws SQLException {
        return getLong(findColumn(label));
    }

    @Override
    public final float getFloat(int column) throws SQLException {
        return read(column, Accessor::getFloat);
    }

    @Override
    public final float getFloat(String label) throws SQLException {
        return getFloat(findColumn(label));
    }

    @Override
    public final double getDouble(int column) throws SQLException {
        return read(column, Accessor::getDouble);
    }

    @Override
    public final double getDouble(String label) throws SQLException {
        return getDouble(findColumn(label));
    }

    @Override
    public final BigDecimal getBigDecimal(int column) throws SQLException {
        return read(column, Accessor::getBigDecimal);
    }

    @Override
    public final BigDecimal getBigDecimal(String label) throws SQLException {
        return getBigDecimal(findColumn(label));
    }

    @Override
    public final byte[] getBytes(int column) throws SQLException {
        return read(column, Accessor::getBytes);
    }

    @Override
    public final byte[] getBytes(String label) throws SQLException {
        return getBytes(findColumn(label));
    }

    @Override
    public final Date getDate(int column) throws SQLException {
        return read(column, accessor -> accessor.getDate(null));
    }

    @Override
    public final Date getDate(String label) throws SQLException {
        return getDate(findColumn(label));
    }

    @Override
    public final Date getDate(int column, Calendar calendar) throws SQLException {
        return read(column, accessor -> accessor.getDate(calendar));
    }

    @Override
    public final Date getDate(String label, Calendar calendar) throws SQLException {
        return getDate(findColumn(label), calendar);
    }

    @Override
    public final Time getTime(int column) throws SQLException {
        return read(column, accessor -> accessor.getTime(null));
    }

    @Override
    public final Time getTime(String label) throws SQLException {
        return getTime(findColumn(label));
    }

    @Override
    public final Time getTime(int column, Calendar calendar) throws SQLException {
        return read(column, accessor -> accessor.getTime(calendar));
    }

    @Override
    public final Time getTime(String label, Calendar calendar) throws SQLException {
        return getTime(findColumn(label), calendar);
    }

    @Override
    public final Timestamp getTimestamp(int column) throws SQLException {
        return read(column, accessor -> accessor.getTimestamp(null));
    }

    @Override
    public final Timestamp getTimestamp(String label) throws SQLException {
        return getTimestamp(findColumn(label));
    }

    @Override
    public final Timestamp getTimestamp(int column, Calendar calendar) throws SQLException {
        return read(column, accessor -> accessor.getTimestamp(calendar));
    }

    @Override
    public final Timestamp getTimestamp(String label, Calendar calendar) throws SQLException {
        return getTimestamp(findColumn(label), calendar);
    }

    @Override
    public final Object getObject(int column) throws SQLException {
        return read(column, Accessor::getObject);
    }

    @Override
    public final Object getObject(String label) throws SQLException {
        return getObject(findColumn(label));
    }

    @Override
    public final InputStream getAsciiStream(int column) throws SQLException {
        return read(column, Accessor::getAsciiStream);
    }

    @Override
    public final InputStream getAsciiStream(String label) throws SQLException {
        return getAsciiStream(findColumn(label));
    }

    @Override
    @Deprecated
    public final InputStream getUnicodeStream(int column) throws SQLException {
        return read(column, Accessor::getUnicodeStream);
    }

    @Override
    @Deprecated
    public final InputStream getUnicodeStream(String label) throws SQLException {
        return getUnicodeStream(findColumn(label));
    }

    @Override
    public final InputStream getBinaryStream(int column) throws SQLException {
        return read(column, Accessor::getBinaryStream);
    }

    @Override
    public final InputStream getBinaryStream(String label) throws SQLException {
        return getBinaryStream(findColumn(label));
    }

    @Override
    public final Reader getCharacterStream(int column) throws SQLException {
        return read(column, Accessor::getCharacterStream);
    }

    @Override
    public final Reader getCharacterStream(String label) throws SQLException {
        return getCharacterStream(findColumn(label));
    }

    @Override
    public final String getNString(int column) throws SQLException {
        return read(column, Accessor::getNString);
    }

    @Override
    public final String getNString(String label) throws SQLException {
        return getNString(findColumn(label));
    }

    @Override
    public final Reader getNCharacterStream(int column) throws SQLException {
        return read(column, Accessor::getNCharacterStream);
    }

    @Override
    public final Reader getNCharacterStream(String label) throws SQLException {
        return getNCharacterStream(findColumn(label));
    }

    @Override
    public final Clob getClob(int column) throws SQLException {
        return read(column, Accessor::getClob);
    }

    @Override
    public final Clob getClob(String label) throws SQLException {
        return getClob(findColumn(label));
    }

    @Override
    public final Blob getBlob(int column) throws SQLException {
        return read(column, Accessor::getBlob);
    }

    @Override
    public final Blob getBlob(String label) throws SQLException {
        return getBlob(findColumn(label));
    }

    @Override
    public final NClob getNClob(int column) throws SQLException {
        return read(column, Accessor::getNClob);
    }

    @Override
    public final NClob getNClob(String label) throws SQLException {
        return getNClob(findColumn(label));
    }

    @Override
    public final Array getArray(int column) throws SQLException {
        return read(column, Accessor::getArray);
    }

    @Override
    public final Array getArray(String label) throws SQLException {
        return getArray(findColumn(label));
    }

    @Override
    public final Ref getRef(int column) throws SQLException {
        return read(column, Accessor::getRef);
    }

    @Override
    public final Ref getRef(String label) throws SQLException {
        return getRef(findColumn(label));
    }

    @Override
    public final SQLXML getSQLXML(int column) throws SQLException {
        return read(column, Accessor::getSQLXML);
    }

    @Override
    public final SQLXML getSQLXML(String label) throws SQLException {
        return getSQLXML(findColumn(label));
    }

    @Override
    public final URL getURL(int column) throws SQLException {
        return read(column, Accessor::getURL);
    }

    @Override
    public final URL getURL(String label) throws SQLException {
        return getURL(findColumn(label));
    }

    @Override
    @Deprecated
    public final BigDecimal getBigDecimal(int column, int scale) throws SQLException {
        return read(column, accessor -> accessor.getBigDecimal(scale));
    }

    @Override
    @Deprecated
    public final BigDecimal getBigDecimal(String label, int scale) throws SQLException {
        return getBigDecimal(findColumn(label), scale);
    }

    @Override
    public final <T> T getObject(int column, Class<T> type) throws SQLException {
        if (type == null) {
            throw SqlErrors.of(ErrorCode.INVALID_ARGUMENT, "getObject needs a class");
        }
        return read(column, accessor -> accessor.getObject(type));
    }

    @Override
    public final <T> T getObject(String label, Class<T> type) throws SQLException {
        return getObject(findColumn(label), type);
    }

    @Override
    public final Object getObject(int column, Map<String, Class<?>> types) throws SQLException {
        return getObject(column);
    }

    @Override
    public final Object getObject(String label, Map<String, Class<?>> types) throws SQLException {
        return getObject(findColumn(label));
    }

    @Override
    public final RowId getRowId(int column) throws SQLException {
        throw SqlErrors.of(ErrorCode.UNSUPPORTED, "java.sql.RowId; rows have no addresses here");
    }

    @Override
    public final RowId getRowId(String label) throws SQLException {
        return getRowId(findColumn(label));
    }
}
