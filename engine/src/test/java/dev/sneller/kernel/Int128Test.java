package dev.sneller.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Int128Test {
    private static final BigInteger LIMIT = BigInteger.TEN.pow(38);

    private final Random random = new Random(13);
    private final long[] high = new long[2];
    private final long[] low = new long[2];

    @Test
    void arithmeticIsThatOfBigIntegerWithin38Digits() {
        for (int round = 0; round < 200_000; round++) {
            BigInteger a = number();
            BigInteger b = number();
            long ah = Int128.high(a);
            long al = Int128.low(a);
            long bh = Int128.high(b);
            long bl = Int128.low(b);
            expect(a.add(b), Int128.add(ah, al, bh, bl, high, low, 1), a + " + " + b);
            expect(a.subtract(b), Int128.subtract(ah, al, bh, bl, high, low, 1), a + " - " + b);
            expect(a.multiply(b), Int128.multiply(ah, al, bh, bl, high, low, 1), a + " * " + b);
            assertThat(Integer.signum(Int128.compare(ah, al, bh, bl))).isEqualTo(a.compareTo(b));
            assertThat(Int128.signum(ah, al)).isEqualTo(a.signum());
            if (b.signum() != 0) {
                int digits = random.nextInt(40);
                expect(halfAway(a, b), Int128.divide(ah, al, bh, bl, high, low, 1), a + " / " + b);
                BigInteger scaled = a.multiply(BigInteger.TEN.pow(digits));
                boolean fits = Int128.divideScaled(ah, al, digits, bh, bl, high, low, 1);
                expect(halfAway(scaled, b), fits, a + "e" + digits + " / " + b);
                Int128.remainder(ah, al, bh, bl, high, low, 1);
                expect(a.remainder(b), true, a + " % " + b);
            }
        }
    }

    @Test
    void rescalingRoundsHalfAwayFromZero() {
        for (int round = 0; round < 50_000; round++) {
            BigInteger a = number();
            int digits = random.nextInt(39);
            BigInteger power = BigInteger.TEN.pow(digits);
            expect(
                    a.multiply(power),
                    Int128.scaleUp(Int128.high(a), Int128.low(a), digits, high, low, 1),
                    a + " up " + digits);
            expect(
                    halfAway(a, power),
                    Int128.scaleDown(Int128.high(a), Int128.low(a), digits, high, low, 1),
                    a + " down " + digits);
        }
    }

    @Test
    void textKeepsScaleAndSign() {
        assertThat(Int128.toText(-1, -5, 2)).isEqualTo("-0.05");
        BigInteger widest = LIMIT.subtract(BigInteger.ONE);
        assertThat(Int128.toText(Int128.high(widest), Int128.low(widest), 0)).isEqualTo("9".repeat(38));
        assertThat(Int128.isNumber(Int128.high(LIMIT), Int128.low(LIMIT))).isFalse();
        BigInteger least = LIMIT.negate();
        assertThat(Int128.isNumber(Int128.high(least), Int128.low(least))).isFalse();
        assertThat(Int128.isWithin(0, 999, 3)).isTrue();
        assertThat(Int128.isWithin(-1, -1000, 3)).isFalse();
    }

    private static BigInteger halfAway(BigInteger a, BigInteger b) {
        return new BigDecimal(a)
                .divide(new BigDecimal(b), 0, RoundingMode.HALF_UP)
                .toBigInteger();
    }

    private BigInteger number() {
        return switch (random.nextInt(6)) {
            case 0 -> BigInteger.valueOf(random.nextInt(21) - 10);
            case 1 -> LIMIT.subtract(BigInteger.ONE).multiply(BigInteger.valueOf(random.nextBoolean() ? 1 : -1));
            case 2 -> BigInteger.valueOf(random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE);
            default -> {
                BigInteger any = new BigInteger(random.nextInt(126), random);
                yield random.nextBoolean() ? any : any.negate();
            }
        };
    }

    private void expect(BigInteger result, boolean fits, String as) {
        assertThat(fits).as(as).isEqualTo(result.abs().compareTo(LIMIT) < 0);
        if (fits) {
            assertThat(Int128.toBigInteger(high[1], low[1])).as(as).isEqualTo(result);
        }
    }
}
