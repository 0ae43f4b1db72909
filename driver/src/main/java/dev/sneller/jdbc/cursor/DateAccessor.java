package dev.sneller.jdbc.cursor;

import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.TemporalPrinter;
import dev.sneller.variant.text.format.SessionTime;
import dev.sneller.vector.I32Vector;
import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** DATE. */
final class DateAccessor extends ValueAccessor {
    private final ByteBuilder builder = new ByteBuilder();
    private final TemporalPrinter printer;

    DateAccessor(ColumnReader reader, BatchCursor cursor, SessionTime time) {
        super(reader, cursor);
        printer = time.printer();
    }

    private int days() {
        return ((I32Vector) reader.values()).values()[reader.slot()];
    }

    @Override
    LocalDate localDate() {
        return LocalDate.ofEpochDay(days());
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
        builder.clear();
        printer.date(days(), builder);
        return builder.toString();
    }

    @Override
    String typeName() {
        return "DATE";
    }
}
