package dev.sneller.jdbc.cursor;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.jdbc.error.SqlErrors;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.Ref;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Struct;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Calendar;
import java.util.Map;
import org.apache.calcite.avatica.util.Cursor.Accessor;
import org.joou.UByte;
import org.joou.UInteger;
import org.joou.ULong;
import org.joou.UShort;

/**
 * One column as java.sql reads it. A subclass knows one type and gives {@link #value} and {@link #text}; every conversion from there is here, or
 * overridden where the type has a shorter way. NULL reads as null, 0 or false.
 */
abstract class ValueAccessor implements Accessor {
    final ColumnReader reader;
    private final BatchCursor cursor;

    ValueAccessor(ColumnReader reader, BatchCursor cursor) {
        this.reader = reader;
        this.cursor = cursor;
    }

    /** The present value as getObject gives it. */
    abstract Object value() throws SQLException;

    /** The present value as SQL text. */
    abstract String text() throws SQLException;

    /** Notes and answers whether the current value is NULL. */
    final boolean isNull() {
        boolean isNull = reader.isNull();
        cursor.wasNull(isNull);
        return isNull;
    }

    final SQLException cannot(String wanted) throws SQLException {
        return SqlErrors.of(new SnellerException(
                ErrorCode.INVALID_ARGUMENT,
                SnellerException.quote(text()) + " of type " + typeName() + " has no form as " + wanted));
    }

    abstract String typeName();

    @Override
    public final boolean wasNull() {
        return cursor.wasNull();
    }

    @Override
    public final Object getObject() throws SQLException {
        return isNull() ? null : value();
    }

    @Override
    public final String getString() throws SQLException {
        return isNull() ? null : text();
    }

    @Override
    public final <T> T getObject(Class<T> type) throws SQLException {
        return isNull() ? null : ObjectConversions.convert(this, type);
    }

    @Override
    public BigDecimal getBigDecimal() throws SQLException {
        return isNull() ? null : number();
    }

    /** The present value as a number. */
    BigDecimal number() throws SQLException {
        try {
            return new BigDecimal(text().trim());
        } catch (NumberFormatException e) {
            throw SqlErrors.of(new SnellerException(
                    ErrorCode.NOT_A_NUMBER,
                    SnellerException.quote(text()) + " is not a number; read it with getString",
                    e));
        }
    }

    @Override
    public final BigDecimal getBigDecimal(int scale) throws SQLException {
        BigDecimal number = getBigDecimal();
        return number == null ? null : number.setScale(scale, RoundingMode.HALF_UP);
    }

    @Override
    public boolean getBoolean() throws SQLException {
        return !isNull() && NumberConversions.toBoolean(text());
    }

    @Override
    public final byte getByte() throws SQLException {
        return (byte) integer(Byte.MIN_VALUE, Byte.MAX_VALUE, "byte");
    }

    @Override
    public final short getShort() throws SQLException {
        return (short) integer(Short.MIN_VALUE, Short.MAX_VALUE, "short");
    }

    @Override
    public final int getInt() throws SQLException {
        return (int) integer(Integer.MIN_VALUE, Integer.MAX_VALUE, "int");
    }

    @Override
    public final long getLong() throws SQLException {
        return integer(Long.MIN_VALUE, Long.MAX_VALUE, "long");
    }

    /** The integer part of the value, or NUMERIC_OUT_OF_RANGE. */
    long integer(long min, long max, String type) throws SQLException {
        return isNull() ? 0 : NumberConversions.integer(number(), min, max, type);
    }

    @Override
    public double getDouble() throws SQLException {
        return isNull() ? 0 : number().doubleValue();
    }

    @Override
    public final float getFloat() throws SQLException {
        double value = getDouble();
        if (Float.isInfinite((float) value) && !Double.isInfinite(value)) {
            throw NumberConversions.outOfRange(Double.toString(value), "float");
        }
        return (float) value;
    }

    @Override
    public byte[] getBytes() throws SQLException {
        if (isNull()) {
            return null;
        }
        throw cannot("bytes");
    }

    @Override
    public final Date getDate(Calendar calendar) throws SQLException {
        return isNull() ? null : Calendars.date(localDate(), calendar);
    }

    @Override
    public final Time getTime(Calendar calendar) throws SQLException {
        return isNull() ? null : Calendars.time(localTime(), calendar);
    }

    @Override
    public Timestamp getTimestamp(Calendar calendar) throws SQLException {
        return isNull() ? null : Calendars.timestamp(localDateTime(), calendar);
    }

    /** The present value as a day. */
    LocalDate localDate() throws SQLException {
        throw cannot("a date");
    }

    /** The present value as a time of the day. */
    LocalTime localTime() throws SQLException {
        throw cannot("a time");
    }

    /** The present value as a clock on the wall shows it. */
    LocalDateTime localDateTime() throws SQLException {
        throw cannot("a timestamp");
    }

    /** The present value as an instant, with the offset it is shown at. */
    OffsetDateTime offsetDateTime() throws SQLException {
        throw cannot("an instant");
    }

    /** The present value as Java's boxed values, Map and List. */
    Object document() throws SQLException {
        throw cannot("a Map or List");
    }

    @Override
    public final String getNString() throws SQLException {
        return getString();
    }

    @Override
    public final Reader getCharacterStream() throws SQLException {
        return isNull() ? null : new StringReader(text());
    }

    @Override
    public final Reader getNCharacterStream() throws SQLException {
        return getCharacterStream();
    }

    @Override
    public final InputStream getAsciiStream() throws SQLException {
        return isNull() ? null : new ByteArrayInputStream(text().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public final InputStream getUnicodeStream() throws SQLException {
        return isNull() ? null : new ByteArrayInputStream(text().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public final InputStream getBinaryStream() throws SQLException {
        byte[] bytes = getBytes();
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    @Override
    public final Object getObject(Map<String, Class<?>> types) throws SQLException {
        return getObject();
    }

    @Override
    public final UByte getUByte() throws SQLException {
        return isNull() ? null : UByte.valueOf(integer(0, 0xFF, "unsigned byte"));
    }

    @Override
    public final UShort getUShort() throws SQLException {
        return isNull() ? null : UShort.valueOf((int) integer(0, 0xFFFF, "unsigned short"));
    }

    @Override
    public final UInteger getUInt() throws SQLException {
        return isNull() ? null : UInteger.valueOf(integer(0, 0xFFFF_FFFFL, "unsigned int"));
    }

    @Override
    public final ULong getULong() throws SQLException {
        return isNull() ? null : ULong.valueOf(number().toBigInteger());
    }

    @Override
    public final Clob getClob() throws SQLException {
        return isNull() ? null : ObjectConversions.clob(text());
    }

    @Override
    public final Blob getBlob() throws SQLException {
        return isNull() ? null : ObjectConversions.blob(getBytes());
    }

    @Override
    public final Ref getRef() throws SQLException {
        throw SqlErrors.of(ErrorCode.UNSUPPORTED, "REF values");
    }

    @Override
    public final Array getArray() throws SQLException {
        throw SqlErrors.of(ErrorCode.UNSUPPORTED, "java.sql.Array; read ARRAY values with getString as JSON");
    }

    @Override
    public final Struct getStruct() throws SQLException {
        throw SqlErrors.of(ErrorCode.UNSUPPORTED, "java.sql.Struct; read OBJECT values with getString as JSON");
    }

    @Override
    public final URL getURL() throws SQLException {
        throw SqlErrors.of(ErrorCode.UNSUPPORTED, "URL values; read them with getString");
    }

    @Override
    public final NClob getNClob() throws SQLException {
        throw SqlErrors.of(ErrorCode.UNSUPPORTED, "NCLOB values; read them with getString");
    }

    @Override
    public final SQLXML getSQLXML() throws SQLException {
        throw SqlErrors.of(ErrorCode.UNSUPPORTED, "SQLXML values; read them with getString");
    }
}
