package dev.sneller.jdbc.cursor;

import dev.sneller.vector.BytesVector;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/** VARCHAR; numbers, booleans and times are read from the text where they are asked for. */
class TextAccessor extends ValueAccessor {
    TextAccessor(ColumnReader reader, BatchCursor cursor) {
        super(reader, cursor);
    }

    @Override
    final Object value() {
        return text();
    }

    @Override
    String text() {
        return ((BytesVector) reader.values()).text(reader.slot());
    }

    @Override
    public final byte[] getBytes() {
        return isNull() ? null : text().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    LocalDate localDate() throws SQLException {
        return TemporalParsing.date(text());
    }

    @Override
    LocalTime localTime() throws SQLException {
        return TemporalParsing.time(text());
    }

    @Override
    LocalDateTime localDateTime() throws SQLException {
        return TemporalParsing.timestamp(text());
    }

    @Override
    OffsetDateTime offsetDateTime() throws SQLException {
        return TemporalParsing.instant(text());
    }

    @Override
    String typeName() {
        return "VARCHAR";
    }
}
