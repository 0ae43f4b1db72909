package dev.sneller.jdbc.cursor;

import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.variant.text.TemporalText;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;

/** TIMESTAMP_NTZ: a wall clock, never shifted. */
final class TimestampAccessor extends ValueAccessor {
    private final ByteBuilder builder = new ByteBuilder();
    private final TemporalText printer = new TemporalText(SessionZone.UTC);

    TimestampAccessor(ColumnReader reader, BatchCursor cursor) {
        super(reader, cursor);
    }

    LocalDateTime local() {
        return LocalDateTime.ofInstant(EpochNanos.instant(reader.values(), reader.slot()), ZoneOffset.UTC);
    }

    @Override
    public Timestamp getTimestamp(Calendar calendar) {
        return isNull() ? null : Timestamp.valueOf(local());
    }

    @Override
    public Date getDate(Calendar calendar) {
        return isNull() ? null : Date.valueOf(local().toLocalDate());
    }

    @Override
    public Time getTime(Calendar calendar) {
        return isNull() ? null : Time.valueOf(local().toLocalTime());
    }

    @Override
    Object value() {
        return Timestamp.valueOf(local());
    }

    @Override
    String text() {
        builder.clear();
        printer.timestampNtz(
                EpochNanos.high(reader.values(), reader.slot()), EpochNanos.low(reader.values(), reader.slot()), builder);
        return builder.toString();
    }

    @Override
    String typeName() {
        return "TIMESTAMP_NTZ";
    }
}
