package dev.sneller.jdbc;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.CastRule;
import dev.sneller.expression.ConstantEvaluator;
import dev.sneller.expression.EvaluationContext;
import dev.sneller.expression.Expression;
import dev.sneller.jdbc.metadata.JdbcTypes;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URL;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.UUID;

/** Java values as constants: first of the type that fits the Java class, then cast to the parameter's type by the engine's own rules. */
final class JavaValues {
    private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000L);
    private static final int SECONDS_PER_MINUTE = 60;

    private JavaValues() {}

    /** The value as a constant of {@code type}. */
    static Datum toDatum(Object value, LogicalType type, ZoneId zone) {
        return value == null ? Datum.nullOf(type) : cast(own(value, type), type, zone);
    }

    /** As if the value had been given as {@code sqlType}, a constant of {@link java.sql.Types}; one that names none of our types is no wish. */
    static Datum toDatum(Object value, int sqlType, LogicalType type, ZoneId zone) {
        LogicalType given = JdbcTypes.ofJdbc(sqlType).orElse(null);
        if (value == null || given == null) {
            return toDatum(value, type, zone);
        }
        return cast(toDatum(value, given, zone), type, zone);
    }

    private static Datum cast(Datum value, LogicalType type, ZoneId zone) {
        if (value.type().equals(type)) {
            return value;
        }
        Expression cast = new Expression.Cast(new Expression.Literal(value), type, CastRule.STRICT);
        return ConstantEvaluator.evaluate(cast, EvaluationContext.at(Instant.now(), zone));
    }

    private static Datum own(Object value, LogicalType type) {
        if (value instanceof String text) {
            return Datum.of(text);
        } else if (value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte) {
            return Datum.ofLong(LogicalType.INTEGER, ((Number) value).longValue());
        } else if (value instanceof Boolean bool) {
            return Datum.of(bool);
        } else if (value instanceof Double || value instanceof Float) {
            return Datum.of(((Number) value).doubleValue());
        } else if (value instanceof BigDecimal decimal) {
            return number(decimal);
        } else if (value instanceof BigInteger integer) {
            return number(new BigDecimal(integer));
        } else if (value instanceof byte[] bytes) {
            return Datum.ofBytes(LogicalType.BINARY, bytes.clone());
        } else if (value instanceof UUID
                || value instanceof Character
                || value instanceof URL
                || value instanceof Enum) {
            return Datum.of(value.toString());
        } else if (value instanceof Clob || value instanceof Blob) {
            return large(value);
        }
        return temporal(value, type);
    }

    private static Datum number(BigDecimal value) {
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        int precision = Math.max(plain.precision(), plain.scale() + 1);
        if (precision > LogicalType.MAX_PRECISION) {
            throw new SnellerException(
                    ErrorCode.NUMERIC_OUT_OF_RANGE,
                    value + " has more than 38 digits; bind it as a double or a string");
        }
        return Datum.of(LogicalType.number(precision, plain.scale()), plain);
    }

    private static Datum large(Object value) {
        try {
            if (value instanceof Clob clob) {
                return Datum.of(clob.getSubString(1, Math.toIntExact(clob.length())));
            }
            Blob blob = (Blob) value;
            return Datum.ofBytes(LogicalType.BINARY, blob.getBytes(1, Math.toIntExact(blob.length())));
        } catch (SQLException | ArithmeticException e) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT, "the large object cannot be read: " + e.getMessage(), e);
        }
    }

    /** java.sql's classes are instants shown in the JVM's zone: a point in time where one is asked for, else what the clock there shows. */
    private static Datum temporal(Object value, LogicalType type) {
        if (value instanceof java.sql.Date date) {
            return Datum.ofLong(LogicalType.DATE, date.toLocalDate().toEpochDay());
        } else if (value instanceof Time time) {
            return Datum.ofLong(LogicalType.TIME, time.toLocalTime().toNanoOfDay());
        } else if (value instanceof Date date) {
            Timestamp timestamp = date instanceof Timestamp given ? given : new Timestamp(date.getTime());
            return isInstant(type) ? ofJavaTime(timestamp.toInstant()) : ofJavaTime(timestamp.toLocalDateTime());
        } else if (value instanceof Calendar calendar) {
            return ofJavaTime(calendar.toInstant().atZone(calendar.getTimeZone().toZoneId()));
        }
        return ofJavaTime(value);
    }

    private static boolean isInstant(LogicalType type) {
        return type.kind() == TypeKind.TIMESTAMP_LTZ || type.kind() == TypeKind.TIMESTAMP_TZ;
    }

    private static Datum ofJavaTime(Object value) {
        if (value instanceof LocalDate date) {
            return Datum.ofLong(LogicalType.DATE, date.toEpochDay());
        } else if (value instanceof LocalTime time) {
            return Datum.ofLong(LogicalType.TIME, time.toNanoOfDay());
        } else if (value instanceof LocalDateTime wall) {
            return instant(LogicalType.TIMESTAMP_NTZ, wall.toInstant(ZoneOffset.UTC), 0);
        } else if (value instanceof Instant instant) {
            return instant(LogicalType.TIMESTAMP_LTZ, instant, 0);
        } else if (value instanceof OffsetDateTime zoned) {
            int minutes = zoned.getOffset().getTotalSeconds() / SECONDS_PER_MINUTE;
            return instant(LogicalType.TIMESTAMP_TZ, zoned.toInstant(), minutes);
        } else if (value instanceof ZonedDateTime zoned) {
            return ofJavaTime(zoned.toOffsetDateTime());
        }
        throw new SnellerException(
                ErrorCode.CANNOT_CAST, "no SQL type for " + value.getClass().getName() + "; bind it as a string");
    }

    private static Datum instant(LogicalType type, Instant instant, int offsetMinutes) {
        BigInteger nanos = BigInteger.valueOf(instant.getEpochSecond())
                .multiply(NANOS_PER_SECOND)
                .add(BigInteger.valueOf(instant.getNano()));
        return Datum.zoned(type, nanos.shiftRight(Long.SIZE).longValue(), nanos.longValue(), (short) offsetMinutes);
    }
}
