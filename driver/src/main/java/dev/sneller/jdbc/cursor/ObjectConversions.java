package dev.sneller.jdbc.cursor;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.rowset.serial.SerialBlob;
import javax.sql.rowset.serial.SerialClob;

/** {@code getObject(column, Class)}: which getter answers which class. */
final class ObjectConversions {
    private interface Getter {
        Object get(ValueAccessor accessor) throws SQLException;
    }

    private static final Map<Class<?>, Getter> GETTERS = new HashMap<>();

    static {
        GETTERS.put(Object.class, ValueAccessor::value);
        GETTERS.put(String.class, ValueAccessor::text);
        GETTERS.put(CharSequence.class, ValueAccessor::text);
        GETTERS.put(Boolean.class, ValueAccessor::getBoolean);
        GETTERS.put(Byte.class, ValueAccessor::getByte);
        GETTERS.put(Short.class, ValueAccessor::getShort);
        GETTERS.put(Integer.class, ValueAccessor::getInt);
        GETTERS.put(Long.class, ValueAccessor::getLong);
        GETTERS.put(Float.class, ValueAccessor::getFloat);
        GETTERS.put(Double.class, ValueAccessor::getDouble);
        GETTERS.put(BigDecimal.class, ValueAccessor::getBigDecimal);
        GETTERS.put(Number.class, ValueAccessor::getBigDecimal);
        GETTERS.put(BigInteger.class, accessor -> accessor.number().toBigInteger());
        GETTERS.put(byte[].class, ValueAccessor::getBytes);
        GETTERS.put(java.sql.Date.class, accessor -> accessor.getDate(null));
        GETTERS.put(java.sql.Time.class, accessor -> accessor.getTime(null));
        GETTERS.put(Timestamp.class, accessor -> accessor.getTimestamp(null));
        GETTERS.put(java.util.Date.class, accessor -> accessor.getTimestamp(null));
        GETTERS.put(UUID.class, accessor -> UUID.fromString(accessor.text()));
        GETTERS.put(Clob.class, ValueAccessor::getClob);
        GETTERS.put(Blob.class, ValueAccessor::getBlob);
    }

    private ObjectConversions() {}

    static <T> T convert(ValueAccessor accessor, Class<T> type) throws SQLException {
        Object value = accessor.value();
        if (type != Object.class && type.isInstance(value)) {
            return type.cast(value);
        }
        Getter getter = GETTERS.get(type);
        Object converted = getter != null ? getter.get(accessor) : temporal(accessor, value, type);
        return type.cast(converted);
    }

    private static Object temporal(ValueAccessor accessor, Object value, Class<?> type) throws SQLException {
        OffsetDateTime zoned = value instanceof OffsetDateTime instant ? instant : null;
        LocalDateTime local = value instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : null;
        if (accessor instanceof TimestampAccessor wall) {
            local = wall.local();
        } else if (zoned != null) {
            local = zoned.toLocalDateTime();
        }
        if (type == OffsetDateTime.class && zoned != null) {
            return zoned;
        } else if (type == ZonedDateTime.class && zoned != null) {
            return zoned.toZonedDateTime();
        } else if (type == Instant.class && zoned != null) {
            return zoned.toInstant();
        } else if (type == LocalDateTime.class && local != null) {
            return local;
        } else if (type == LocalDate.class && local != null) {
            return local.toLocalDate();
        } else if (type == LocalTime.class && local != null) {
            return local.toLocalTime();
        } else if (type == LocalDate.class && accessor instanceof DateAccessor date) {
            return date.local();
        } else if (type == LocalDateTime.class && accessor instanceof DateAccessor date) {
            return date.local().atStartOfDay();
        } else if (type == LocalTime.class && accessor instanceof TimeAccessor time) {
            return time.local();
        }
        throw accessor.cannot(type.getName());
    }

    static Clob clob(String text) throws SQLException {
        return new SerialClob(text.toCharArray());
    }

    static Blob blob(byte[] bytes) throws SQLException {
        return new SerialBlob(bytes);
    }
}
