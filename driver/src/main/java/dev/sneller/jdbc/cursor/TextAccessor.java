package dev.sneller.jdbc.cursor;

import dev.sneller.vector.BytesVector;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;

/** VARCHAR. */
final class TextAccessor extends ValueAccessor {
    TextAccessor(ColumnReader reader, BatchCursor cursor) {
        super(reader, cursor);
    }

    @Override
    Object value() {
        return text();
    }

    @Override
    String text() {
        return ((BytesVector) reader.values()).text(reader.slot());
    }

    @Override
    public byte[] getBytes() {
        return isNull() ? null : text().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Date getDate(Calendar calendar) throws SQLException {
        return isNull() ? null : Date.valueOf(TemporalParsing.date(text()));
    }

    @Override
    public Time getTime(Calendar calendar) throws SQLException {
        return isNull() ? null : Time.valueOf(TemporalParsing.time(text()));
    }

    @Override
    public Timestamp getTimestamp(Calendar calendar) throws SQLException {
        return isNull() ? null : Timestamp.valueOf(TemporalParsing.timestamp(text()));
    }

    @Override
    String typeName() {
        return "VARCHAR";
    }
}
