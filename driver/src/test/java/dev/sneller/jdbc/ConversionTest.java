package dev.sneller.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Calendar;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A getter gives the value or an error that names it, never another value. */
class ConversionTest {
    private Connection connection;
    private Statement statement;

    private interface Read {
        Object of(ResultSet row) throws SQLException;
    }

    @BeforeEach
    void open() throws SQLException {
        connection = Warehouses.open();
        statement = connection.createStatement();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private Object read(String expression, Read read) throws SQLException {
        ResultSet row = statement.executeQuery("SELECT " + expression);
        row.next();
        return read.of(row);
    }

    private void refuses(String expression, Read read, String state, String value) {
        SQLDataException e = catchThrowableOfType(SQLDataException.class, () -> read(expression, read));
        assertThat(e.getSQLState()).isEqualTo(state);
        assertThat(e.getMessage()).contains(value);
        assertThat(e.getMessage()).doesNotContain("Error while executing");
    }

    @Test
    void integersOutOfRangeAreErrors() {
        refuses("128", row -> row.getByte(1), "22003", "128");
        refuses("-32769", row -> row.getShort(1), "22003", "-32769");
        refuses("2147483648", row -> row.getInt(1), "22003", "2147483648");
        refuses("9223372036854775808", row -> row.getLong(1), "22003", "9223372036854775808");
        refuses("9223372036854775808", row -> row.getObject(1), "22003", "9223372036854775808");
        refuses("2147483648", row -> row.getObject(1, Integer.class), "22003", "2147483648");
        refuses("2147483648.75", row -> row.getInt(1), "22003", "2147483648.75");
        refuses("1e300::DOUBLE", row -> row.getFloat(1), "22003", "1.0E300");
        refuses("1e300::DOUBLE", row -> row.getLong(1), "22003", "1");
        refuses("'NaN'::DOUBLE", row -> row.getInt(1), "22003", "NaN");
        refuses("'300'", row -> row.getByte(1), "22003", "300");
    }

    @Test
    void malformedTextIsAnError() {
        refuses("'one'", row -> row.getInt(1), "22018", "'one'");
        refuses("'one'", row -> row.getBigDecimal(1), "22018", "'one'");
        refuses("'maybe'", row -> row.getBoolean(1), "22018", "'maybe'");
        refuses("'2024-02-30'", row -> row.getDate(1), "22007", "'2024-02-30'");
        refuses("'25:00:00'", row -> row.getTime(1), "22007", "'25:00:00'");
        refuses("'soon'", row -> row.getTimestamp(1), "22007", "'soon'");
        refuses("'no-uuid'", row -> row.getObject(1, UUID.class), "22023", "'no-uuid'");
        refuses("'x'", row -> row.getObject(1, StringBuilder.class), "22023", "'x'");
        refuses("42", row -> row.getDate(1), "22023", "'42'");
        refuses("42", row -> row.getBytes(1), "22023", "'42'");
    }

    @Test
    void valuesThatFitAreConverted() throws SQLException {
        assertThat(read("127", row -> row.getByte(1))).isEqualTo((byte) 127);
        assertThat(read("1.9", row -> row.getInt(1))).isEqualTo(1);
        assertThat(read("'12'", row -> row.getInt(1))).isEqualTo(12);
        assertThat(read("TRUE", row -> row.getInt(1))).isEqualTo(1);
        assertThat(read("9223372036854775808", row -> row.getBigDecimal(1)))
                .isEqualTo(new BigDecimal("9223372036854775808"));
        assertThat(read("1.50", row -> row.getString(1))).isEqualTo("1.50");
        assertThat(read("'2024-01-02 03:04:05.5'", row -> row.getTimestamp(1)))
                .isEqualTo(Timestamp.valueOf("2024-01-02 03:04:05.5"));
        assertThat(read("'03:04:05'", row -> row.getTime(1))).isEqualTo(Time.valueOf("03:04:05"));
        assertThat(read("'2024-01-02T03:04:05+02:00'", row -> row.getObject(1, OffsetDateTime.class)))
                .isEqualTo(OffsetDateTime.parse("2024-01-02T03:04:05+02:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NUMBER(10,0)",
                "NUMBER(10,2)",
                "DOUBLE",
                "VARCHAR",
                "BOOLEAN",
                "BINARY",
                "DATE",
                "TIME",
                "TIMESTAMP_NTZ",
                "TIMESTAMP_LTZ",
                "TIMESTAMP_TZ",
                "VARIANT",
                "OBJECT",
                "ARRAY"
            })
    void nullReadsAsNullOrZero(String type) throws SQLException {
        ResultSet row = statement.executeQuery("SELECT NULL::" + type + ", 1");
        row.next();
        assertThat(row.getInt(1)).isZero();
        assertThat(row.wasNull()).isTrue();
        assertThat(row.getInt(2)).isOne();
        assertThat(row.wasNull()).isFalse();
        assertThat(row.getBoolean(1)).isFalse();
        assertThat(row.getString(1)).isNull();
        assertThat(row.getObject(1)).isNull();
        assertThat(row.getBigDecimal(1)).isNull();
        assertThat(row.getBytes(1)).isNull();
        assertThat(row.getTimestamp(1)).isNull();
        assertThat(row.getClob(1)).isNull();
        assertThat(row.getCharacterStream(1)).isNull();
        assertThat(row.getObject(1, Integer.class)).isNull();
        assertThat(row.wasNull()).isTrue();
    }

    @Test
    void clocksOnTheWallAreReadInTheCalendarsZone() throws SQLException {
        Calendar tokyo = Calendar.getInstance(TimeZone.getTimeZone("Asia/Tokyo"));
        Object timestamp = read("'2024-01-02 09:00:00'::TIMESTAMP_NTZ", row -> row.getTimestamp(1, tokyo));
        assertThat(((Timestamp) timestamp).toInstant()).isEqualTo("2024-01-02T00:00:00Z");
    }

    @Test
    void streamsGiveTheText() throws SQLException, IOException {
        ResultSet row = statement.executeQuery("SELECT 'äb'");
        row.next();
        assertThat(new BufferedReader(row.getCharacterStream(1)).readLine()).isEqualTo("äb");
        assertThat(row.getClob(1).getSubString(1, 2)).isEqualTo("äb");
        assertThat(row.getBinaryStream(1).readAllBytes()).hasSize(3);
    }

    @Test
    void columnsThatAreNotThereAreErrors() throws SQLException {
        ResultSet row = statement.executeQuery("SELECT 1 AS a, 2 AS b");
        row.next();
        assertThat(row.getInt("B")).isEqualTo(2);
        assertThat(row.findColumn("b")).isEqualTo(2);
        SQLException wrong = catchThrowableOfType(SQLException.class, () -> row.getInt("c"));
        assertThat(wrong.getSQLState()).isEqualTo("42S22");
        assertThat(wrong.getMessage()).contains("'c'", "A, B");
        assertThat(catchThrowableOfType(SQLException.class, () -> row.getInt(3)).getSQLState())
                .isEqualTo("42S22");
        assertThat(catchThrowableOfType(SQLException.class, () -> row.getInt(0)).getSQLState())
                .isEqualTo("42S22");
    }
}
