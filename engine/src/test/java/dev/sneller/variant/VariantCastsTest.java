package dev.sneller.variant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.CastStatus;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.variant.text.TemporalText;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The matrix of casts from VARIANT. */
class VariantCastsTest {
    private static final long HOUR = 3_600_000_000_000L;

    private final SessionZone zone = new SessionZone(ZoneId.of("Europe/Berlin"));
    private final VariantCasts casts = new VariantCasts(zone, new TemporalText(zone));

    @Test
    void jsonNullIsNullForEveryType() {
        byte[] value = value(DocumentSink::nullValue);
        assertThat(casts.toBoolean(value, 0)).isEqualTo(CastStatus.NULL);
        assertThat(casts.toNumber(value, 0, 38, 0)).isEqualTo(CastStatus.NULL);
        assertThat(casts.toDouble(value, 0)).isEqualTo(CastStatus.NULL);
        assertThat(casts.toText(value, 0, new ByteBuilder())).isEqualTo(CastStatus.NULL);
        assertThat(casts.toDate(value, 0)).isEqualTo(CastStatus.NULL);
        assertThat(casts.toTime(value, 0)).isEqualTo(CastStatus.NULL);
        assertThat(casts.toTimestampNtz(value, 0)).isEqualTo(CastStatus.NULL);
        assertThat(casts.toInstant(value, 0)).isEqualTo(CastStatus.NULL);
        assertThat(casts.toBinary(value, 0, new ByteBuilder())).isEqualTo(CastStatus.NULL);
    }

    @Test
    void numbersRoundHalfAwayAndMustFit() {
        assertNumber(value(s -> s.decimal(0, 25, 1)), 38, 0, 3);
        assertNumber(value(s -> s.decimal(-1, -25, 1)), 38, 0, -3);
        assertNumber(value(s -> s.integer(7)), 10, 2, 700);
        assertNumber(value(s -> s.booleanValue(true)), 10, 1, 10);
        assertNumber(string(" -1.005 "), 10, 2, -101);
        assertNumber(value(s -> s.doubleValue(2.5)), 38, 0, 3);
        assertThat(casts.toNumber(value(s -> s.integer(1000)), 0, 3, 0)).isEqualTo(CastStatus.OUT_OF_RANGE);
        assertThat(casts.toNumber(value(s -> s.doubleValue(Double.NaN)), 0, 38, 0))
                .isEqualTo(CastStatus.OUT_OF_RANGE);
        assertThat(casts.toNumber(string("x"), 0, 38, 0)).isEqualTo(CastStatus.FAILED);
        assertThat(casts.toNumber(value(s -> s.date(1)), 0, 38, 0)).isEqualTo(CastStatus.FAILED);
    }

    @Test
    void booleansComeFromBooleansAndWordsOnly() {
        assertThat(casts.toBoolean(string(" YES "), 0)).isEqualTo(CastStatus.OK);
        assertThat(casts.low()).isOne();
        assertThat(casts.toBoolean(string("maybe"), 0)).isEqualTo(CastStatus.FAILED);
        assertThat(casts.toBoolean(value(s -> s.integer(1)), 0)).isEqualTo(CastStatus.FAILED);
    }

    @Test
    void doublesComeFromNumbersBooleansAndText() {
        assertThat(casts.toDouble(value(s -> s.decimal(0, 15, 1)), 0)).isEqualTo(CastStatus.OK);
        assertThat(casts.real()).isEqualTo(1.5);
        assertThat(casts.toDouble(string("1e3"), 0)).isEqualTo(CastStatus.OK);
        assertThat(casts.real()).isEqualTo(1000);
        assertThat(casts.toDouble(value(s -> s.decimal(1L << 60, 1, 37)), 0)).isEqualTo(CastStatus.OK);
        assertThat(casts.real()).isEqualTo(2.1267647932558654);
        assertThat(casts.toDouble(string(""), 0)).isEqualTo(CastStatus.FAILED);
    }

    @Test
    void textsPrintEveryKind() throws JsonException {
        assertText(string("a\"b"), "a\"b");
        assertText(value(s -> s.doubleValue(191.2)), "191.2");
        assertText(value(s -> s.decimal(0, 5, 2)), "0.05");
        assertText(value(s -> s.booleanValue(false)), "false");
        assertText(value(s -> s.binary(new byte[] {(byte) 0xAB, 1}, 0, 2)), "AB01");
        assertText(value(s -> s.date(-1)), "1969-12-31");
        assertText(value(s -> s.time(HOUR + 61_000_000_000L)), "01:01:01");
        assertText(value(s -> s.timestampNtz(-1, -1)), "1969-12-31 23:59:59.999");
        assertText(value(s -> s.timestampLtz(0, 0)), "1970-01-01 01:00:00.000 +0100");
        assertText(value(s -> s.timestampTz(0, 0, -330)), "1969-12-31 18:30:00.000 -0530");
        byte[] document = JsonTokenizerTest.parse(JsonTokenizer.strict(), "{\"b\":1.912e2,\"a\":[\"\\n\\u0001/\"]}")
                .toByteArray();
        assertText(document, "{\"a\":[\"\\n\\u0001/\"],\"b\":1.912000000000000e+02}");
    }

    @Test
    void timestampsFollowTheSessionsZone() {
        byte[] summer = string("2024-07-01T12:00:00");
        assertThat(casts.toTimestampNtz(summer, 0)).isEqualTo(CastStatus.OK);
        assertThat(casts.low()).isEqualTo(1_719_835_200_000_000_000L);
        assertThat(casts.toInstant(summer, 0)).isEqualTo(CastStatus.OK);
        assertThat(casts.low()).isEqualTo(1_719_835_200_000_000_000L - 2 * HOUR);
        assertThat(casts.offsetMinutes()).isEqualTo(120);
        byte[] seconds = value(s -> s.decimal(0, 15, 1));
        assertThat(casts.toTimestampNtz(seconds, 0)).isEqualTo(CastStatus.OK);
        assertThat(casts.low()).isEqualTo(HOUR + 1_500_000_000L);
        assertThat(casts.toInstant(seconds, 0)).isEqualTo(CastStatus.OK);
        assertThat(casts.low()).isEqualTo(1_500_000_000L);
        byte[] zoned = value(s -> s.timestampTz(0, 0, -60));
        assertThat(casts.toTimestampNtz(zoned, 0)).isEqualTo(CastStatus.OK);
        assertThat(casts.low()).isEqualTo(-HOUR);
        assertThat(casts.toDate(zoned, 0)).isEqualTo(CastStatus.OK);
        assertThat(casts.low()).isEqualTo(-1);
        assertThat(casts.toTime(zoned, 0)).isEqualTo(CastStatus.OK);
        assertThat(casts.low()).isEqualTo(23 * HOUR);
        assertThat(casts.toInstant(value(s -> s.date(0)), 0)).isEqualTo(CastStatus.OK);
        assertThat(casts.low()).isEqualTo(-HOUR);
        assertThat(casts.toTimestampNtz(value(s -> s.time(0)), 0)).isEqualTo(CastStatus.FAILED);
        assertThat(casts.toTimestampNtz(value(s -> s.doubleValue(1e18)), 0)).isEqualTo(CastStatus.OUT_OF_RANGE);
        assertThat(casts.toDate(value(s -> s.integer(0)), 0)).isEqualTo(CastStatus.FAILED);
    }

    @Test
    void binaryComesFromHexPairs() {
        ByteBuilder out = new ByteBuilder();
        assertThat(casts.toBinary(string("ab01"), 0, out)).isEqualTo(CastStatus.OK);
        assertThat(out.toByteArray()).containsExactly(0xAB, 1);
        assertThat(casts.toBinary(string("abc"), 0, out)).isEqualTo(CastStatus.FAILED);
        assertThat(out.size()).isEqualTo(2);
    }

    private void assertNumber(byte[] value, int precision, int scale, long expected) {
        assertThat(casts.toNumber(value, 0, precision, scale)).isEqualTo(CastStatus.OK);
        assertThat(casts.low()).isEqualTo(expected);
        assertThat(casts.high()).isEqualTo(expected >> 63);
    }

    private void assertText(byte[] value, String expected) {
        ByteBuilder out = new ByteBuilder();
        assertThat(casts.toText(value, 0, out)).isEqualTo(CastStatus.OK);
        assertThat(out.toString()).isEqualTo(expected);
    }

    private static byte[] string(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return value(s -> s.string(bytes, 0, bytes.length));
    }

    private static byte[] value(Consumer<DocumentSink> event) {
        BinaryBuilder builder = new BinaryBuilder();
        event.accept(builder);
        return builder.toByteArray();
    }
}
