package dev.sneller.jdbc;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.CastRule;
import dev.sneller.expression.ConstantEvaluator;
import dev.sneller.expression.EvaluationContext;
import dev.sneller.expression.Expression;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.UUID;

/** Java values as constants: first of the type that fits the Java class, then cast to the parameter's type by the engine's own rules. */
final class JavaValues {
    private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000L);
    private static final int SECONDS_PER_MINUTE = 60;

    private JavaValues() {}

    /** @param index of the parameter, from 1, for messages */
    static Datum toDatum(Object value, LogicalType type, int index) {
        if (value == null) {
            return Datum.nullOf(type);
        }
        Datum own = own(value, index);
        if (own.type().equals(type)) {
            return own;
        }
        Expression cast = new Expression.Cast(new Expression.Literal(own), type, CastRule.STRICT);
        try {
            return ConstantEvaluator.evaluate(cast, EvaluationContext.at(Instant.EPOCH));
        } catch (SnellerException e) {
            throw new SnellerException(e.code(), "parameter " + index + ": " + e.text(), e);
        }
    }

    private static Datum own(Object value, int index) {
        if (value instanceof String text) {
            return Datum.of(text);
        } else if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return Datum.ofLong(LogicalType.INTEGER, ((Number) value).longValue());
        } else if (value instanceof Boolean bool) {
            return Datum.of(bool);
        } else if (value instanceof Double || value instanceof Float) {
            return Datum.of(((Number) value).doubleValue());
        } else if (value instanceof BigDecimal decimal) {
            return number(decimal, index);
        } else if (value instanceof BigInteger integer) {
            return number(new BigDecimal(integer), index);
        } else if (value instanceof byte[] bytes) {
            return Datum.ofBytes(LogicalType.BINARY, bytes.clone());
        } else if (value instanceof UUID || value instanceof Character) {
            return Datum.of(value.toString());
        }
        return temporal(value, index);
    }

    private static Datum number(BigDecimal value, int index) {
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        int precision = Math.max(plain.precision(), plain.scale() + 1);
        if (precision > LogicalType.MAX_PRECISION) {
            throw new SnellerException(
                    ErrorCode.NUMERIC_OUT_OF_RANGE,
                    "parameter " + index + ": " + value + " has more than 38 digits; bind it as a double or a string");
        }
        return Datum.of(LogicalType.number(precision, plain.scale()), plain);
    }

    private static Datum temporal(Object value, int index) {
        if (value instanceof LocalDate date) {
            return Datum.ofLong(LogicalType.DATE, date.toEpochDay());
        } else if (value instanceof LocalDateTime wall) {
            return instant(LogicalType.TIMESTAMP_NTZ, wall.toInstant(ZoneOffset.UTC), 0);
        } else if (value instanceof Timestamp timestamp) {
            return instant(LogicalType.TIMESTAMP_NTZ, timestamp.toLocalDateTime().toInstant(ZoneOffset.UTC), 0);
        } else if (value instanceof Date date) {
            return Datum.ofLong(LogicalType.DATE, date.toLocalDate().toEpochDay());
        } else if (value instanceof Time time) {
            return Datum.ofLong(LogicalType.TIME, time.toLocalTime().toNanoOfDay());
        } else if (value instanceof LocalTime time) {
            return Datum.ofLong(LogicalType.TIME, time.toNanoOfDay());
        } else if (value instanceof OffsetDateTime zoned) {
            return instant(
                    LogicalType.TIMESTAMP_TZ, zoned.toInstant(), zoned.getOffset().getTotalSeconds() / SECONDS_PER_MINUTE);
        } else if (value instanceof ZonedDateTime zoned) {
            return temporal(zoned.toOffsetDateTime(), index);
        } else if (value instanceof Instant instant) {
            return instant(LogicalType.TIMESTAMP_LTZ, instant, 0);
        } else if (value instanceof java.util.Date date) {
            return temporal(new Timestamp(date.getTime()), index);
        }
        throw new SnellerException(
                ErrorCode.CANNOT_CAST,
                "parameter " + index + ": no SQL type for " + value.getClass().getName() + "; bind it as a string");
    }

    private static Datum instant(LogicalType type, Instant instant, int offsetMinutes) {
        BigInteger nanos = BigInteger.valueOf(instant.getEpochSecond())
                .multiply(NANOS_PER_SECOND)
                .add(BigInteger.valueOf(instant.getNano()));
        return Datum.zoned(type, nanos.shiftRight(Long.SIZE).longValue(), nanos.longValue(), (short) offsetMinutes);
    }
}
