package dev.sneller.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is bound comes back, as the class it was or as any class that can hold it. */
class TypeRoundTripTest {
    private static final OffsetDateTime ZONED = OffsetDateTime.parse("2024-02-29T23:59:59.123456789+05:30");
    private static final LocalDateTime WALL = LocalDateTime.parse("2024-02-29T23:59:59.123456789");

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("BOOLEAN", true, Boolean.class),
                Arguments.of("INT", (byte) -7, Byte.class),
                Arguments.of("INT", (short) 300, Short.class),
                Arguments.of("INT", Integer.MIN_VALUE, Integer.class),
                Arguments.of("INT", Long.MIN_VALUE, Long.class),
                Arguments.of("INT", new BigInteger("99999999999999999999999999999999999999"), BigInteger.class),
                Arguments.of(
                        "NUMBER(38,10)", new BigDecimal("-1234567890123456789012345678.0123456789"), BigDecimal.class),
                Arguments.of("NUMBER(10,2)", new BigDecimal("1.50"), BigDecimal.class),
                Arguments.of("DOUBLE", 1.0e-300, Double.class),
                Arguments.of("DOUBLE", 0.1f, Float.class),
                Arguments.of("VARCHAR", "Grüße, 世界 \uD83D\uDE00", String.class),
                Arguments.of("VARCHAR", "", String.class),
                Arguments.of("BINARY", new byte[] {0, (byte) 0xFF, 7}, byte[].class),
                Arguments.of("DATE", LocalDate.parse("0001-01-01"), LocalDate.class),
                Arguments.of("DATE", LocalDate.parse("9999-12-31"), LocalDate.class),
                Arguments.of("DATE", Date.valueOf("2024-02-29"), Date.class),
                Arguments.of("TIME", LocalTime.parse("23:59:59.999999999"), LocalTime.class),
                Arguments.of("TIME", Time.valueOf("01:02:03"), Time.class),
                Arguments.of("TIMESTAMP_NTZ", WALL, LocalDateTime.class),
                Arguments.of(
                        "TIMESTAMP_NTZ", LocalDateTime.parse("0001-01-01T00:00:00.000000001"), LocalDateTime.class),
                Arguments.of("TIMESTAMP_NTZ", Timestamp.valueOf(WALL), Timestamp.class),
                Arguments.of("TIMESTAMP_TZ", ZONED, OffsetDateTime.class),
                Arguments.of("TIMESTAMP_TZ", ZONED.toZonedDateTime(), ZonedDateTime.class),
                Arguments.of("TIMESTAMP_LTZ", ZONED.toInstant(), Instant.class),
                Arguments.of("TIMESTAMP_LTZ", Timestamp.from(ZONED.toInstant()), Timestamp.class),
                Arguments.of("TIMESTAMP_LTZ", ZONED.withOffsetSameInstant(ZoneOffset.UTC), OffsetDateTime.class),
                Arguments.of("VARCHAR", UUID.fromString("0d1c3f4e-0000-4000-8000-0123456789ab"), UUID.class),
                Arguments.of("VARIANT", "text", String.class),
                Arguments.of("VARIANT", 42L, Long.class),
                Arguments.of("VARIANT", new BigDecimal("1.25"), BigDecimal.class),
                Arguments.of("VARIANT", true, Boolean.class),
                Arguments.of("VARIANT", 0.5, Double.class));
    }

    @ParameterizedTest
    @MethodSource("values")
    <T> void comesBackAsItWasBound(String type, T value, Class<T> javaType) throws SQLException {
        try (Connection connection = Warehouses.open()) {
            Warehouses.run(connection, "CREATE TABLE t (x " + type + ")");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?)")) {
                insert.setObject(1, value);
                assertThat(insert.executeUpdate()).isEqualTo(1);
                insert.setObject(1, null);
                assertThat(insert.executeUpdate()).isEqualTo(1);
            }
            try (PreparedStatement select = connection.prepareStatement("SELECT x FROM t WHERE x IS NOT NULL");
                    ResultSet rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getObject(1, javaType)).isEqualTo(value);
                assertThat(rows.wasNull()).isFalse();
                assertThat(rows.next()).isFalse();
            }
            try (PreparedStatement select = connection.prepareStatement("SELECT x FROM t WHERE x IS NULL");
                    ResultSet rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getObject(1, javaType)).isNull();
                assertThat(rows.wasNull()).isTrue();
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("classes")
    void answersTheClassItsMetadataNames(String expression, String javaType) throws SQLException {
        try (Connection connection = Warehouses.open();
                PreparedStatement select = connection.prepareStatement("SELECT " + expression);
                ResultSet rows = select.executeQuery()) {
            assertThat(select.getMetaData().getColumnClassName(1)).isEqualTo(javaType);
            rows.next();
            assertThat(rows.getObject(1).getClass().getName()).isEqualTo(javaType);
        }
    }

    static Stream<Arguments> classes() {
        return Stream.of(
                Arguments.of("1", "java.lang.Long"),
                Arguments.of("1.5", "java.math.BigDecimal"),
                Arguments.of("1.5::DOUBLE", "java.lang.Double"),
                Arguments.of("TRUE", "java.lang.Boolean"),
                Arguments.of("'a'", "java.lang.String"),
                Arguments.of("'2024-01-01'::DATE", "java.sql.Date"),
                Arguments.of("'01:02:03'::TIME", "java.sql.Time"),
                Arguments.of("'2024-01-01'::TIMESTAMP_NTZ", "java.sql.Timestamp"),
                Arguments.of("'2024-01-01 00:00:00 +0100'::TIMESTAMP_TZ", "java.time.OffsetDateTime"),
                Arguments.of("PARSE_JSON('[1]')", "java.lang.String"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void readsDocumentsAsMapsAndLists(String json, Class<?> javaType, Object expected) throws SQLException {
        try (Connection connection = Warehouses.open();
                PreparedStatement select = connection.prepareStatement("SELECT PARSE_JSON(?::VARCHAR)")) {
            select.setString(1, json);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                assertThat(rows.getObject(1, javaType)).isEqualTo(expected);
                assertThat(rows.getString(1)).isEqualTo(json);
            }
        }
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of(
                        "{\"a\":[1,2.5,\"x\",true],\"b\":{}}",
                        Map.class,
                        Map.of("a", List.of(1L, new BigDecimal("2.5"), "x", true), "b", Map.of())),
                Arguments.of("[]", List.class, List.of()));
    }
}
