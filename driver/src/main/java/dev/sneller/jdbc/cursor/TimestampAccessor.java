package dev.sneller.jdbc.cursor;

import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.TemporalPrinter;
import dev.sneller.variant.text.format.SessionTime;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** TIMESTAMP_NTZ: a clock on the wall, no instant. */
final class TimestampAccessor extends ValueAccessor {
    private final ByteBuilder builder = new ByteBuilder();
    private final TemporalPrinter printer;
    private final ZoneId zone;

    TimestampAccessor(ColumnReader reader, BatchCursor cursor, SessionTime time) {
        super(reader, cursor);
        zone = time.zone().id();
        printer = time.printer();
    }

    @Override
    LocalDateTime localDateTime() {
        return LocalDateTime.ofInstant(EpochNanos.instant(reader.values(), reader.slot()), ZoneOffset.UTC);
    }

    @Override
    LocalDate localDate() {
        return localDateTime().toLocalDate();
    }

    @Override
    LocalTime localTime() {
        return localDateTime().toLocalTime();
    }

    /** As CAST to TIMESTAMP_TZ reads it: the session's clock. */
    @Override
    OffsetDateTime offsetDateTime() {
        return localDateTime().atZone(zone).toOffsetDateTime();
    }

    @Override
    Object value() {
        return Timestamp.valueOf(localDateTime());
    }

    @Override
    String text() {
        builder.clear();
        printer.timestampNtz(
                EpochNanos.high(reader.values(), reader.slot()),
                EpochNanos.low(reader.values(), reader.slot()),
                builder);
        return builder.toString();
    }

    @Override
    String typeName() {
        return "TIMESTAMP_NTZ";
    }
}
