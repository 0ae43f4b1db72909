package dev.sneller.variant.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.kernel.Int128;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers against BigDecimal. */
class NumbersTest {
    private static final int ROUNDS = 100_000;

    @Test
    void textBecomesTheRoundedNumber() {
        TextToNumber parser = new TextToNumber();
        Random random = new Random(4);
        for (int i = 0; i < ROUNDS; i++) {
            String digits = new BigInteger(random.nextInt(200), random).toString();
            int point = random.nextInt(digits.length() + 1);
            String text = (random.nextBoolean() ? "-" : random.nextBoolean() ? "+" : "")
                    + digits.substring(0, point)
                    + (point < digits.length() || random.nextBoolean() ? "." : "")
                    + digits.substring(point)
                    + (random.nextInt(4) == 0 ? "e" + (random.nextInt(80) - 40) : "");
            int precision = 1 + random.nextInt(38);
            int scale = random.nextInt(Math.min(precision, 37) + 1);
            byte[] bytes = (" " + text + "\t").getBytes(StandardCharsets.US_ASCII);
            CastStatus status = parser.toNumber(bytes, 0, bytes.length, precision, scale);
            BigInteger expected =
                    new BigDecimal(text).setScale(scale, RoundingMode.HALF_UP).unscaledValue();
            if (expected.abs().toString().length() > precision && expected.signum() != 0) {
                assertThat(status)
                        .as("seed 4, '%s' as (%d,%d)", text, precision, scale)
                        .isEqualTo(CastStatus.OUT_OF_RANGE);
            } else {
                assertThat(status)
                        .as("seed 4, '%s' as (%d,%d)", text, precision, scale)
                        .isEqualTo(CastStatus.OK);
                assertThat(Int128.toBigInteger(parser.high(), parser.low()))
                        .as("seed 4, '%s'", text)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void whatIsNoNumberFails() {
        TextToNumber parser = new TextToNumber();
        for (String text : new String[] {"", " ", "-", ".", "e5", "1e", "1 2", "1,000", "0x1", "1.2.3", "--1", "nan"}) {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            assertThat(parser.toNumber(bytes, 0, bytes.length, 38, 0)).as(text).isEqualTo(CastStatus.FAILED);
        }
        byte[] infinity = "-Infinity".getBytes(StandardCharsets.US_ASCII);
        assertThat(parser.toDouble(infinity, 0, infinity.length)).isEqualTo(CastStatus.OK);
        assertThat(parser.real()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void printedNumbersHaveAllDigitsOfTheirScale() {
        Random random = new Random(5);
        for (int i = 0; i < ROUNDS; i++) {
            BigInteger unscaled = number(random);
            int scale = random.nextInt(38);
            ByteBuilder out = new ByteBuilder();
            NumberText.append(Int128.high(unscaled), Int128.low(unscaled), scale, out);
            assertThat(out.toString()).as("seed 5").isEqualTo(new BigDecimal(unscaled, scale).toPlainString());
        }
    }

    @Test
    void arithmeticInPlaceIsThatOfBigIntegers() {
        Random random = new Random(6);
        MutableInt128 number = new MutableInt128();
        for (int i = 0; i < ROUNDS; i++) {
            BigInteger value = number(random);
            int places = random.nextInt(40);
            number.set(Int128.high(value), Int128.low(value));
            assertThat(number.digits())
                    .as("seed 6")
                    .isEqualTo(value.abs().toString().length());
            number.shiftRight(places);
            BigInteger rounded = new BigDecimal(value, places)
                    .setScale(0, RoundingMode.HALF_UP)
                    .unscaledValue();
            assertThat(Int128.toBigInteger(number.high(), number.low()))
                    .as("seed 6")
                    .isEqualTo(rounded);
            number.set(Int128.high(value), Int128.low(value));
            if (number.shiftLeft(places)) {
                BigInteger shifted = value.multiply(BigInteger.TEN.pow(places));
                assertThat(Int128.toBigInteger(number.high(), number.low()))
                        .as("seed 6")
                        .isEqualTo(shifted);
            } else {
                assertThat(value.abs().toString().length() + places)
                        .as("seed 6")
                        .isGreaterThan(38);
            }
        }
    }

    @Test
    void doublesRoundTheirExactValue() {
        Random random = new Random(7);
        DoubleToNumber converter = new DoubleToNumber();
        for (int i = 0; i < ROUNDS; i++) {
            double value = i % 3 == 0
                    ? Double.longBitsToDouble(random.nextLong())
                    : Math.scalb(random.nextDouble() - 0.5, random.nextInt(200) - 100);
            int scale = random.nextInt(38);
            CastStatus status = converter.convert(value, 38, scale);
            if (!Double.isFinite(value)) {
                assertThat(status).isEqualTo(CastStatus.OUT_OF_RANGE);
                continue;
            }
            BigInteger expected =
                    new BigDecimal(value).setScale(scale, RoundingMode.HALF_UP).unscaledValue();
            if (expected.abs().toString().length() > 38) {
                assertThat(status).as("seed 7, %s at %d", value, scale).isEqualTo(CastStatus.OUT_OF_RANGE);
            } else {
                assertThat(status).as("seed 7, %s at %d", value, scale).isEqualTo(CastStatus.OK);
                assertThat(Int128.toBigInteger(converter.high(), converter.low()))
                        .as("seed 7, %s at %d", value, scale)
                        .isEqualTo(expected);
            }
        }
    }

    private static BigInteger number(Random random) {
        BigInteger value = new BigInteger(random.nextInt(127), random).mod(BigInteger.TEN.pow(38));
        return random.nextBoolean() ? value.negate() : value;
    }
}
