package dev.sneller.jdbc.cursor;

import dev.sneller.vector.I32Vector;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Calendar;

/** DATE; a calendar does not shift it. */
final class DateAccessor extends ValueAccessor {
    DateAccessor(ColumnReader reader, BatchCursor cursor) {
        super(reader, cursor);
    }

    LocalDate local() {
        return LocalDate.ofEpochDay(((I32Vector) reader.values()).values()[reader.slot()]);
    }

    @Override
    public Date getDate(Calendar calendar) {
        return isNull() ? null : Date.valueOf(local());
    }

    @Override
    public Timestamp getTimestamp(Calendar calendar) {
        return isNull() ? null : Timestamp.valueOf(local().atStartOfDay());
    }

    @Override
    Object value() {
        return Date.valueOf(local());
    }

    @Override
    String text() {
        return local().toString();
    }

    @Override
    String typeName() {
        return "DATE";
    }
}
