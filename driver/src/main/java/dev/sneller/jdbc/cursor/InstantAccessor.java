package dev.sneller.jdbc.cursor;

import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.TemporalPrinter;
import dev.sneller.variant.text.format.SessionTime;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.ZonedVector;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Calendar;

/** TIMESTAMP_LTZ in the session's zone, TIMESTAMP_TZ at the offset it was written with. */
final class InstantAccessor extends ValueAccessor {
    private final ZoneId zone;
    private final ByteBuilder builder = new ByteBuilder();
    private final TemporalPrinter printer;

    InstantAccessor(ColumnReader reader, BatchCursor cursor, SessionTime time) {
        super(reader, cursor);
        zone = time.zone().id();
        printer = time.printer();
    }

    private FlatVector instants() {
        return reader.values() instanceof ZonedVector zoned ? zoned.instants() : reader.values();
    }

    @Override
    OffsetDateTime offsetDateTime() {
        Instant instant = EpochNanos.instant(instants(), reader.slot());
        return reader.values() instanceof ZonedVector zoned
                ? instant.atOffset(ZoneOffset.ofTotalSeconds(zoned.offsetMinutes()[reader.slot()] * 60))
                : instant.atZone(zone).toOffsetDateTime();
    }

    /** The instant itself: calendars do not shift it. */
    @Override
    public Timestamp getTimestamp(Calendar calendar) {
        return isNull() ? null : Timestamp.from(offsetDateTime().toInstant());
    }

    @Override
    LocalDateTime localDateTime() {
        return offsetDateTime().toLocalDateTime();
    }

    @Override
    LocalDate localDate() {
        return offsetDateTime().toLocalDate();
    }

    @Override
    LocalTime localTime() {
        return offsetDateTime().toLocalTime();
    }

    @Override
    Object value() {
        return offsetDateTime();
    }

    @Override
    String text() {
        builder.clear();
        long high = EpochNanos.high(instants(), reader.slot());
        long low = EpochNanos.low(instants(), reader.slot());
        if (reader.values() instanceof ZonedVector zoned) {
            printer.timestampTz(high, low, zoned.offsetMinutes()[reader.slot()], builder);
        } else {
            printer.timestampLtz(high, low, builder);
        }
        return builder.toString();
    }

    @Override
    String typeName() {
        return "TIMESTAMP WITH TIME ZONE";
    }
}
