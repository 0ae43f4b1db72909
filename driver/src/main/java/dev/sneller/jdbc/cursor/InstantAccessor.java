package dev.sneller.jdbc.cursor;

import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.variant.text.TemporalText;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.ZonedVector;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Calendar;

/** TIMESTAMP_LTZ in the session's zone, TIMESTAMP_TZ at the offset it was written with. */
final class InstantAccessor extends ValueAccessor {
    private final ZoneId zone;
    private final ByteBuilder builder = new ByteBuilder();
    private final TemporalText printer;

    InstantAccessor(ColumnReader reader, BatchCursor cursor, ZoneId zone) {
        super(reader, cursor);
        this.zone = zone;
        this.printer = new TemporalText(new SessionZone(zone));
    }

    private FlatVector instants() {
        return reader.values() instanceof ZonedVector zoned ? zoned.instants() : reader.values();
    }

    private OffsetDateTime zoned() {
        Instant instant = EpochNanos.instant(instants(), reader.slot());
        return reader.values() instanceof ZonedVector zoned
                ? instant.atOffset(ZoneOffset.ofTotalSeconds(zoned.offsetMinutes()[reader.slot()] * 60))
                : instant.atZone(zone).toOffsetDateTime();
    }

    @Override
    public Timestamp getTimestamp(Calendar calendar) {
        return isNull() ? null : Timestamp.from(zoned().toInstant());
    }

    @Override
    public Date getDate(Calendar calendar) {
        return isNull() ? null : Date.valueOf(zoned().toLocalDate());
    }

    @Override
    public Time getTime(Calendar calendar) {
        return isNull() ? null : Time.valueOf(zoned().toLocalTime());
    }

    @Override
    Object value() {
        return zoned();
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
