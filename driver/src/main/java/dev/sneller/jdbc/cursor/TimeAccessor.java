package dev.sneller.jdbc.cursor;

import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.TemporalPrinter;
import dev.sneller.variant.text.format.SessionTime;
import dev.sneller.vector.I64Vector;
import java.sql.Time;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** TIME. */
final class TimeAccessor extends ValueAccessor {
    private final ByteBuilder builder = new ByteBuilder();
    private final TemporalPrinter printer;

    TimeAccessor(ColumnReader reader, BatchCursor cursor, SessionTime time) {
        super(reader, cursor);
        printer = time.printer();
    }

    private long nanos() {
        return ((I64Vector) reader.values()).values()[reader.slot()];
    }

    @Override
    LocalTime localTime() {
        return LocalTime.ofNanoOfDay(nanos());
    }

    /** On the first day of 1970, as java.sql has it. */
    @Override
    LocalDateTime localDateTime() {
        return localTime().atDate(LocalDate.EPOCH);
    }

    @Override
    Object value() {
        return Time.valueOf(localTime());
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
