package dev.sneller.variant.text.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sneller.error.SnellerException;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.CastStatus;
import dev.sneller.variant.text.EpochTime;
import dev.sneller.variant.text.MutableInt128;
import dev.sneller.variant.text.SessionZone;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeFormatTest {
    /** The same format for us and for java.time. */
    private static final String[][] FORMATS = {
        {"YYYY-MM-DD", "uuuu-MM-dd"},
        {"DD/MM/YY", "dd/MM/uu"},
        {"DY, DD MON YYYY HH24:MI:SS TZHTZM", "EEE, dd MMM uuuu HH:mm:ss xx"},
        {"MMMM DD YYYY HH12:MI:SS.FF9 PM TZH:TZM", "MMMM dd uuuu hh:mm:ss.SSSSSSSSS a xxx"},
        {"yyyy\"MM\"mmddThh24missff3Z", "uuuu'MM'MMdd'T'HHmmssSSS'Z'"},
    };

    @Test
    void printsAsJavaDoes() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            LocalDateTime clock = clock(random);
            int offset = random.nextInt(36 * 60 + 1) - 18 * 60;
            for (String[] pair : FORMATS) {
                String expected = DateTimeFormatter.ofPattern(pair[1], Locale.US)
                        .format(clock.atOffset(ZoneOffset.ofTotalSeconds(offset * 60)));
                assertThat(print(pair[0], clock, offset)).isEqualTo(expected);
            }
        }
    }

    @Test
    void readsBackWhatItPrints() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String format = "DY MON DD HH12:MI:SS.FF AM TZHTZM YYYY";
        for (int i = 0; i < 2_000; i++) {
            LocalDateTime clock = clock(random);
            int offset = random.nextInt(36 * 60 + 1) - 18 * 60;
            TimeFormatParser parser = parser(format);
            assertThat(read(parser, print(format, clock, offset))).isEqualTo(CastStatus.OK);
            assertThat(clock(parser)).isEqualTo(clock);
            assertThat(parser.offsetMinutes(SessionZone.UTC)).isEqualTo(offset);
        }
    }

    @Test
    void zerosNamesAndFractionsMayBeLeftOut() {
        TimeFormatParser parser = parser("YYYY-MM-DD HH24:MI:SS.FF3 TZH:TZM");
        assertThat(read(parser, " 2026-1-2 3:4:5 Z ")).isEqualTo(CastStatus.OK);
        assertThat(clock(parser)).isEqualTo("2026-01-02T03:04:05");
        assertThat(parser.hasOffset()).isTrue();
        TimeFormatParser named = parser("DD-MON-YYYY");
        assertThat(read(named, "07-jul-1999")).isEqualTo(CastStatus.OK);
        assertThat(clock(named)).isEqualTo("1999-07-07T00:00");
    }

    @Test
    void twoDigitsOfAYearFallIntoTheCentury() {
        assertThat(year("69", 1970)).isEqualTo(2069);
        assertThat(year("70", 1970)).isEqualTo(1970);
        assertThat(year("79", 1980)).isEqualTo(2079);
        assertThat(year("00", 1900)).isEqualTo(1900);
    }

    @Test
    void whatDoesNotFitNamesItsPlace() {
        TimeFormatParser parser = parser("YYYY/MM/DD");
        assertThat(read(parser, "2026-01-02")).isEqualTo(CastStatus.FAILED);
        assertThat(parser.failedAt()).isEqualTo(5);
        assertThat(read(parser, "2026/02/30")).isEqualTo(CastStatus.FAILED);
        assertThat(read(parser, "2026/02/28 more")).isEqualTo(CastStatus.FAILED);
        assertThat(read(parser("HH12:MI AM"), "13:00 PM")).isEqualTo(CastStatus.FAILED);
        assertThat(read(parser("HH12:MI AM"), "12:00 am")).isEqualTo(CastStatus.OK);
    }

    @Test
    void whatIsNoElementStandsForItself() {
        LocalDateTime clock = LocalDateTime.parse("2024-04-05T01:02:03");
        assertThat(print("mm/dd/yyyy, hh24:mi hours", clock, 0)).isEqualTo("04/05/2024, 01:02 hours");
        assertThatThrownBy(() -> TimeFormat.of("YYYY\"open"))
                .isInstanceOf(SnellerException.class)
                .hasMessageContaining("quote without an end at character 5");
    }

    private static LocalDateTime clock(Random random) {
        long second = (long) (random.nextDouble() * 315_537_811_200L) - 62_135_510_400L;
        return LocalDateTime.ofEpochSecond(second, random.nextInt(1_000_000_000), ZoneOffset.UTC);
    }

    private static String print(String format, LocalDateTime clock, int offsetMinutes) {
        EpochTime time = new EpochTime();
        time.setSeconds(clock.toEpochSecond(ZoneOffset.UTC), clock.getNano());
        ByteBuilder out = new ByteBuilder();
        new TimeFormatPrinter(TimeFormat.of(format)).print(time, offsetMinutes, out);
        return out.toString();
    }

    private static TimeFormatParser parser(String format) {
        return new TimeFormatParser(TimeFormat.of(format), TimeFormats.CENTURY_START);
    }

    private static CastStatus read(TimeFormatParser parser, String text) {
        byte[] bytes = ("??" + text + "??").getBytes(StandardCharsets.UTF_8);
        return parser.toTimestamp(bytes, 2, bytes.length - 4);
    }

    private static LocalDateTime clock(TimeFormatParser parser) {
        MutableInt128 nanos = new MutableInt128();
        parser.toWallClock(nanos);
        EpochTime time = new EpochTime();
        time.set(nanos.high(), nanos.low());
        return LocalDateTime.ofEpochSecond(time.seconds(), time.nanos(), ZoneOffset.UTC);
    }

    private static int year(String text, int centuryStart) {
        TimeFormatParser parser = new TimeFormatParser(TimeFormat.of("YY"), centuryStart);
        assertThat(read(parser, text)).isEqualTo(CastStatus.OK);
        return clock(parser).getYear();
    }
}
