package dev.sneller.sql.translate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import org.apache.calcite.avatica.util.ByteString;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.util.NlsString;
import org.apache.calcite.util.TimeString;
import org.apache.calcite.util.TimestampString;

/** Constants of Calcite's as ours. */
final class Literals {
    private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000L);
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter();

    private Literals() {}

    /** The literal as a value of a type of its family. */
    static Datum datum(RexLiteral literal, LogicalType type) {
        if (literal.isNull()) {
            return Datum.nullOf(type);
        }
        return switch (literal.getTypeName()) {
            case BOOLEAN -> Datum.of(literal.getValueAs(Boolean.class));
            case DECIMAL, DOUBLE, BIGINT, INTEGER -> number(literal.getValueAs(BigDecimal.class), type);
            case CHAR -> text(literal.getValueAs(NlsString.class).getValue(), type);
            case BINARY ->
                Datum.ofBytes(type, literal.getValueAs(ByteString.class).getBytes());
            case DATE -> Datum.ofLong(type, literal.getValueAs(Integer.class));
            case TIME ->
                Datum.ofLong(
                        type,
                        LocalTime.parse(literal.getValueAs(TimeString.class).toString())
                                .toNanoOfDay());
            case TIMESTAMP -> timestamp(literal.getValueAs(TimestampString.class), type);
            default ->
                throw new SnellerException(
                        ErrorCode.UNSUPPORTED,
                        "literal " + SnellerException.quote(literal.toString()) + " is not supported");
        };
    }

    static Datum number(BigDecimal value, LogicalType type) {
        return type.kind() == TypeKind.DOUBLE
                ? Datum.of(value.doubleValue())
                : Datum.of(type, value.setScale(type.scale(), RoundingMode.HALF_UP));
    }

    static Datum text(String text, LogicalType type) {
        return Datum.ofBytes(type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Datum timestamp(TimestampString literal, LogicalType type) {
        LocalDateTime time = LocalDateTime.parse(literal.toString(), TIMESTAMP);
        BigInteger nanos = BigInteger.valueOf(time.toEpochSecond(ZoneOffset.UTC))
                .multiply(NANOS_PER_SECOND)
                .add(BigInteger.valueOf(time.getNano()));
        return Datum.of128(type, nanos.shiftRight(Long.SIZE).longValue(), nanos.longValue());
    }
}
