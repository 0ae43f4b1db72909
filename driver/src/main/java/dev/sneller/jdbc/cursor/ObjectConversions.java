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
import java.util.List;
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
        GETTERS.put(LocalDate.class, ValueAccessor::localDate);
        GETTERS.put(LocalTime.class, ValueAccessor::localTime);
        GETTERS.put(LocalDateTime.class, ValueAccessor::localDateTime);
        GETTERS.put(OffsetDateTime.class, ValueAccessor::offsetDateTime);
        GETTERS.put(ZonedDateTime.class, accessor -> accessor.offsetDateTime().toZonedDateTime());
        GETTERS.put(Instant.class, accessor -> accessor.offsetDateTime().toInstant());
        GETTERS.put(UUID.class, ObjectConversions::uuid);
        GETTERS.put(Map.class, accessor -> container(accessor, Map.class));
        GETTERS.put(List.class, accessor -> container(accessor, List.class));
        GETTERS.put(Clob.class, ValueAccessor::getClob);
        GETTERS.put(Blob.class, ValueAccessor::getBlob);
    }

    private ObjectConversions() {}

    static <T> T convert(ValueAccessor accessor, Class<T> type) throws SQLException {
        Getter getter = GETTERS.get(type);
        if (getter != null) {
            return type.cast(getter.get(accessor));
        }
        Object value = accessor.value();
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw accessor.cannot(type.getName());
    }

    private static UUID uuid(ValueAccessor accessor) throws SQLException {
        try {
            return UUID.fromString(accessor.text());
        } catch (IllegalArgumentException e) {
            throw accessor.cannot("a UUID");
        }
    }

    /** Objects as Map, arrays as List; what they hold by {@link JavaDocuments}. */
    private static Object container(ValueAccessor accessor, Class<?> type) throws SQLException {
        Object document = accessor.document();
        if (!type.isInstance(document)) {
            throw accessor.cannot("a " + type.getSimpleName());
        }
        return document;
    }

    static Clob clob(String text) throws SQLException {
        return new SerialClob(text.toCharArray());
    }

    static Blob blob(byte[] bytes) throws SQLException {
        return new SerialBlob(bytes);
    }
}
