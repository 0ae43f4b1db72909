package dev.sneller.jdbc.cursor;

import dev.sneller.vector.I32Vector;
import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** DATE. */
final class DateAccessor extends ValueAccessor {
    DateAccessor(ColumnReader reader, BatchCursor cursor) {
        super(reader, cursor);
    }

    @Override
    LocalDate localDate() {
        return LocalDate.ofEpochDay(((I32Vector) reader.values()).values()[reader.slot()]);
    }

    @Override
    LocalDateTime localDateTime() {
        return localDate().atStartOfDay();
    }

    @Override
    Object value() {
        return Date.valueOf(localDate());
    }

    @Override
    String text() {
        return localDate().toString();
    }

    @Override
    String typeName() {
        return "DATE";
    }
}
