package dev.sneller.variant.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.kernel.Int128;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Dates, times and zones against java.time. */
class TemporalTest {
    private static final int ROUNDS = 50_000;
    private static final long FIRST_SECOND = LocalDateTime.of(1, 1, 2, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final long LAST_SECOND = LocalDateTime.of(9999, 12, 30, 0, 0).toEpochSecond(ZoneOffset.UTC);

    private final TextToTemporal parser = new TextToTemporal();
    private final MutableInt128 nanos = new MutableInt128();

    @Test
    void daysAreThoseOfTheCalendar() {
        CivilDate date = new CivilDate();
        for (int days = CivilDate.MIN_DAYS; days <= CivilDate.MAX_DAYS; days += 7) {
            LocalDate expected = LocalDate.ofEpochDay(days);
            date.set(days);
            assertThat(date.year() == expected.getYear()
                            && date.month() == expected.getMonthValue()
                            && date.day() == expected.getDayOfMonth())
                    .as("%s", expected)
                    .isTrue();
            assertThat(CivilDate.toDays(date.year(), date.month(), date.day())).isEqualTo(days);
        }
    }

    @Test
    void zonesAgreeWithTheirRules() {
        Random random = new Random(21);
        for (String id : new String[] {
            "UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "+03:30"
        }) {
            ZoneId rules = ZoneId.of(id);
            SessionZone zone = new SessionZone(rules);
            for (int i = 0; i < ROUNDS; i++) {
                long second = i % 2 == 0
                        ? random.nextInt()
                        : FIRST_SECOND + (long) (random.nextDouble() * (LAST_SECOND - FIRST_SECOND));
                assertThat(zone.offsetSeconds(second))
                        .as("seed 21: %s at %d", id, second)
                        .isEqualTo(rules.getRules()
                                .getOffset(Instant.ofEpochSecond(second))
                                .getTotalSeconds());
                LocalDateTime local = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
                assertThat(zone.toEpochSecond(second))
                        .as("seed 21: %s on the clock at %s", id, local)
                        .isEqualTo(local.atZone(rules).toEpochSecond());
            }
        }
    }

    @Test
    void gapsMoveForwardAndOverlapsTakeTheEarlierOffset() {
        SessionZone zone = new SessionZone(ZoneId.of("Europe/Berlin"));
        long gap = LocalDateTime.of(2024, 3, 31, 2, 30).toEpochSecond(ZoneOffset.UTC);
        assertThat(zone.toEpochSecond(gap)).isEqualTo(gap - 3600);
        long overlap = LocalDateTime.of(2024, 10, 27, 2, 30).toEpochSecond(ZoneOffset.UTC);
        assertThat(zone.toEpochSecond(overlap)).isEqualTo(overlap - 7200);
    }

    @Test
    void printedTimestampsAreReadBack() {
        Random random = new Random(22);
        TemporalText printer = new TemporalText(new SessionZone(ZoneId.of("America/New_York")));
        DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);
        for (int i = 0; i < ROUNDS; i++) {
            long second = FIRST_SECOND + (long) (random.nextDouble() * (LAST_SECOND - FIRST_SECOND));
            int milli = random.nextInt(1000) * 1_000_000;
            EpochTime.toNanos(second, milli, nanos);
            long high = nanos.high();
            long low = nanos.low();
            assertThat(Int128.toBigInteger(high, low))
                    .isEqualTo(BigInteger.valueOf(second)
                            .multiply(BigInteger.TEN.pow(9))
                            .add(BigInteger.valueOf(milli)));
            ByteBuilder out = new ByteBuilder();
            printer.timestampNtz(high, low, out);
            assertThat(out.toString())
                    .isEqualTo(LocalDateTime.ofEpochSecond(second, milli, ZoneOffset.UTC)
                            .format(format));
            assertThat(parser.toTimestamp(out.array(), 0, out.size())).isEqualTo(CastStatus.OK);
            parser.toWallClock(nanos);
            assertThat(nanos.high() == high && nanos.low() == low)
                    .as("seed 22: %s", out)
                    .isTrue();
            out.clear();
            printer.timestampTz(high, low, 90, out);
            assertThat(parser.toTimestamp(out.array(), 0, out.size()))
                    .as("seed 22: %s", out)
                    .isEqualTo(CastStatus.OK);
            parser.toInstant(SessionZone.UTC, nanos);
            assertThat(nanos.high() == high && nanos.low() == low)
                    .as("seed 22: %s", out)
                    .isTrue();
            assertThat(parser.offsetMinutes()).isEqualTo(90);
        }
    }

    @Test
    void timestampsHaveTheirForms() {
        assertTimestamp("2024-02-29", "2024-02-29T00:00:00Z");
        assertTimestamp("2024-2-9 7:5", "2024-02-09T07:05:00Z");
        assertTimestamp(" 2024-02-29T10 ", "2024-02-29T10:00:00Z");
        assertTimestamp("2024-02-29T10:11:12.1234567899Z", "2024-02-29T10:11:12.123456789Z");
        assertTimestamp("2024-02-29 10:11:12 +0230", "2024-02-29T07:41:12Z");
        assertTimestamp("2024-02-29 10:11:12-08", "2024-02-29T18:11:12Z");
        assertTimestamp("02/29/2024 10:11", "2024-02-29T10:11:00Z");
        assertTimestamp("29-Feb-2024", "2024-02-29T00:00:00Z");
        assertTimestamp("Thu, 21 Dec 2000 16:01:07 +0200", "2000-12-21T14:01:07Z");
        assertTimestamp("21 Dec 2000 16:01:07", "2000-12-21T16:01:07Z");
        assertTimestamp("0", "1970-01-01T00:00:00Z");
        assertTimestamp("1700000000", "2023-11-14T22:13:20Z");
        assertTimestamp("1700000000123", "2023-11-14T22:13:20.123Z");
        assertTimestamp("1700000000123456", "2023-11-14T22:13:20.123456Z");
        assertTimestamp("-1", "1969-12-31T23:59:59Z");
        for (String text : new String[] {
            "",
            "x",
            "2024-02-30",
            "2024-13-01",
            "0000-01-01",
            "2024-01-01 24:00",
            "2024-01-01 10:60",
            "2024-01-01x",
            "2024-01-01 10:00 +2",
            "2024",
            "10000-01-01",
            "2024-01-01T10:00:00.",
            "9999999999999999999",
            "-",
            "29-Foo-2024"
        }) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            boolean isEpoch = text.equals("2024") || text.endsWith("+2");
            assertThat(parser.toTimestamp(bytes, 0, bytes.length))
                    .as(text)
                    .isEqualTo(isEpoch ? CastStatus.OK : CastStatus.FAILED);
        }
    }

    /** A blank in front keeps a text from the short way. */
    @Test
    void theCommonFormIsReadAsAllOthersAre() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String bytes = "0123456789-:. TtZz+/5é";
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder text = new StringBuilder(
                    LocalDateTime.ofEpochSecond(random.nextInt() * 40L, random.nextInt(1_000_000_000), ZoneOffset.UTC)
                            .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSS", Locale.ROOT)));
            if (random.nextInt(3) == 0) {
                text.setLength(random.nextInt(text.length() + 1));
            } else if (random.nextInt(3) == 0) {
                text.append(random.nextInt(10)).append('Z');
            }
            for (int changes = random.nextInt(3); changes > 0 && text.length() > 0; changes--) {
                text.setCharAt(random.nextInt(text.length()), bytes.charAt(random.nextInt(bytes.length())));
            }
            assertThat(read(text.toString())).as("seed %s: %s", seed, text).isEqualTo(read(" " + text));
        }
    }

    private String read(String text) {
        byte[] bytes = ("#" + text).getBytes(StandardCharsets.UTF_8);
        if (parser.toTimestamp(bytes, 1, bytes.length - 1) != CastStatus.OK) {
            return "no time";
        }
        parser.toWallClock(nanos);
        return Int128.toBigInteger(nanos.high(), nanos.low()) + " " + parser.hasOffset() + " " + parser.offsetMinutes();
    }

    @Test
    void timesHaveTheirForms() {
        assertThat(time("23:59:59.999999999")).isEqualTo(86_399_999_999_999L);
        assertThat(time("7:05")).isEqualTo((7 * 60 + 5) * 60_000_000_000L);
        assertThat(time("86399")).isEqualTo(86_399_000_000_000L);
        for (String text : new String[] {"24:00", "10", "10:", "10:00:60", "10:00 pm", ""}) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            boolean isSeconds = text.equals("10");
            assertThat(parser.toTime(bytes, 0, bytes.length))
                    .as(text)
                    .isEqualTo(isSeconds ? CastStatus.OK : CastStatus.FAILED);
        }
    }

    private long time(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(parser.toTime(bytes, 0, bytes.length)).as(text).isEqualTo(CastStatus.OK);
        return parser.nanosOfDay();
    }

    private void assertTimestamp(String text, String instant) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(parser.toTimestamp(bytes, 0, bytes.length)).as(text).isEqualTo(CastStatus.OK);
        parser.toInstant(SessionZone.UTC, nanos);
        EpochTime time = new EpochTime();
        time.set(nanos.high(), nanos.low());
        assertThat(Instant.ofEpochSecond(time.seconds(), time.nanos())).as(text).isEqualTo(Instant.parse(instant));
    }
}
