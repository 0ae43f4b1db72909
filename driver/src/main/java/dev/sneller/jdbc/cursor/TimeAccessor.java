package dev.sneller.jdbc.cursor;

import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.variant.text.TemporalText;
import dev.sneller.vector.I64Vector;
import java.sql.Time;
import java.time.LocalTime;
import java.util.Calendar;

/** TIME. */
final class TimeAccessor extends ValueAccessor {
    private final ByteBuilder builder = new ByteBuilder();
    private final TemporalText printer = new TemporalText(SessionZone.UTC);

    TimeAccessor(ColumnReader reader, BatchCursor cursor) {
        super(reader, cursor);
    }

    private long nanos() {
        return ((I64Vector) reader.values()).values()[reader.slot()];
    }

    LocalTime local() {
        return LocalTime.ofNanoOfDay(nanos());
    }

    @Override
    public Time getTime(Calendar calendar) {
        return isNull() ? null : Time.valueOf(local());
    }

    @Override
    Object value() {
        return Time.valueOf(local());
    }

    @Override
    String text() {
        builder.clear();
        printer.time(nanos(), builder);
        return builder.toString();
    }

    @Override
    String typeName() {
        return "TIME";
    }
}
