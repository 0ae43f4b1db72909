package dev.sneller.variant.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DoubleTextTest {
    private static final int ROUNDS = 300_000;

    @Test
    void floatTextHasItsForms() {
        assertThat(text(0.1)).isEqualTo("0.1");
        assertThat(text(191.2)).isEqualTo("191.2");
        assertThat(text(-0.0)).isEqualTo("0");
        assertThat(text(100)).isEqualTo("100");
        assertThat(text(1e20)).isEqualTo("1e+20");
        assertThat(text(1.5e-7)).isEqualTo("1.5e-07");
        assertThat(text(1e-5)).isEqualTo("0.00001");
        assertThat(text(9.99e-6)).isEqualTo("9.99e-06");
        assertThat(text(999_999_999_999_999.0)).isEqualTo("999999999999999");
        assertThat(text(1e15)).isEqualTo("1e+15");
        assertThat(text(-1.7976931348623157e308)).isEqualTo("-1.7976931348623157e+308");
        assertThat(text(Double.NaN)).isEqualTo("NaN");
        assertThat(text(Double.NEGATIVE_INFINITY)).isEqualTo("-inf");
    }

    @Test
    void jsonTextHasSixteenDigitsOrSeventeen() {
        assertThat(json(191.2)).isEqualTo("1.912000000000000e+02");
        assertThat(json(0)).isEqualTo("0.000000000000000e+00");
        assertThat(json(9.3)).isEqualTo("9.300000000000001e+00");
        assertThat(json(0.1 + 0.2)).isEqualTo("3.0000000000000004e-01");
        assertThat(json(-1e300)).isEqualTo("-1.000000000000000e+300");
    }

    @Test
    void jsonTextIsTheExactValueRounded() {
        Random random = new Random(1);
        for (int i = 0; i < ROUNDS; i++) {
            double value = next(random, i);
            BigDecimal exact = new BigDecimal(value);
            BigDecimal sixteen = exact.round(new MathContext(16, RoundingMode.HALF_EVEN));
            String printed = json(value);
            BigDecimal wanted =
                    sixteen.doubleValue() == value ? sixteen : exact.round(new MathContext(17, RoundingMode.HALF_EVEN));
            // just above a power of two the shortest decimal need not be the nearest of its length
            if (Math.abs(value) >= Double.MIN_NORMAL && Double.doubleToRawLongBits(value) << 12 != 0) {
                assertThat(new BigDecimal(printed)).as("seed 1, %s", value).isEqualByComparingTo(wanted);
            }
            assertThat(Double.parseDouble(printed)).as("seed 1, %s", value).isEqualTo(value);
        }
    }

    @Test
    void shortestDecimalIsTheOneOfThePlatform() {
        assumeShortestPlatform();
        Random random = new Random(2);
        ShortestDecimal shortest = new ShortestDecimal();
        for (int i = 0; i < ROUNDS; i++) {
            double value = next(random, i);
            shortest.set(value);
            long digits = shortest.isNegative() ? -shortest.digits() : shortest.digits();
            assertThat(BigDecimal.valueOf(digits, -shortest.exponent()))
                    .as("seed 2, %s", value)
                    .isEqualByComparingTo(new BigDecimal(Double.toString(value)));
        }
    }

    /** Before 19 the platform printed more digits than needed. */
    private static void assumeShortestPlatform() {
        assumeTrue(Runtime.version().feature() >= 19, "Double.toString is not the shortest");
    }

    @Test
    void textReadsBackAsTheSameDouble() {
        Random random = new Random(3);
        for (int i = 0; i < ROUNDS; i++) {
            double value = next(random, i);
            byte[] printed = text(value).getBytes(StandardCharsets.US_ASCII);
            assertThat(TextToDouble.parse(printed, 0, printed.length))
                    .as("seed 3, %s", value)
                    .isEqualTo(value);
        }
    }

    /** Bits of all magnitudes, short decimals and subnormals in turn. */
    private static double next(Random random, int i) {
        double value = switch (i % 4) {
            case 0 -> Double.longBitsToDouble(random.nextLong());
            case 1 -> random.nextInt(100_000) / 1000.0;
            case 2 -> Double.longBitsToDouble(random.nextLong() >>> 12 + random.nextInt(50));
            default -> Math.scalb(1.0, random.nextInt(2098) - 1074);
        };
        return Double.isFinite(value) && value != 0 ? value : 1.0;
    }

    private static String text(double value) {
        ByteBuilder out = new ByteBuilder();
        new DoubleText().append(value, out);
        return out.toString();
    }

    private static String json(double value) {
        ByteBuilder out = new ByteBuilder();
        new DoubleText().appendJson(value, out);
        return out.toString();
    }
}
