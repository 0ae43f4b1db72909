package dev.sneller.jdbc.cursor;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.jdbc.error.SqlErrors;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** ISO text as java.time values: what getDate and its like make of VARCHAR columns. */
final class TemporalParsing {
    private static final DateTimeFormatter BLANK_OR_T = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .toFormatter();

    private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder()
            .append(BLANK_OR_T)
            .appendPattern("[' ']")
            .appendPattern("[XXX][XX][X]")
            .toFormatter();

    private TemporalParsing() {}

    static LocalDate date(String text) throws SQLException {
        return text.length() <= 10
                ? parse(text, ErrorCode.NOT_A_DATE, t -> LocalDate.parse(t))
                : timestamp(text).toLocalDate();
    }

    static LocalTime time(String text) throws SQLException {
        return parse(text, ErrorCode.NOT_A_TIME, t -> LocalTime.parse(t));
    }

    static LocalDateTime timestamp(String text) throws SQLException {
        return text.length() <= 10
                ? date(text).atStartOfDay()
                : parse(text, ErrorCode.NOT_A_TIMESTAMP, t -> LocalDateTime.parse(t, BLANK_OR_T));
    }

    static OffsetDateTime instant(String text) throws SQLException {
        return parse(text, ErrorCode.NOT_A_TIMESTAMP, t -> OffsetDateTime.parse(t, WITH_OFFSET));
    }

    private interface Parser<T> {
        T parse(String text);
    }

    private static <T> T parse(String text, ErrorCode code, Parser<T> parser) throws SQLException {
        try {
            return parser.parse(text.trim());
        } catch (DateTimeException e) {
            throw SqlErrors.of(new SnellerException(
                    code, SnellerException.quote(text) + " is not in ISO form; read it with getString", e));
        }
    }
}
