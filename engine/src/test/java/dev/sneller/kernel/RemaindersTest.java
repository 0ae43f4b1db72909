package dev.sneller.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Remainders are those of the division of longs. */
class RemaindersTest {
    private static final int ROWS = 100_000;

    @Test
    void remaindersAreThoseOfDividingLongs() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        long[] dividends = new long[ROWS];
        long[] divisors = new long[ROWS];
        for (int i = 0; i < ROWS; i++) {
            divisors[i] = random.nextLong() >> 11 + random.nextInt(53);
            divisors[i] = divisors[i] == 0 ? -7 : divisors[i];
            // around multiples, where quotients round to the next integer
            long multiple = divisors[i] * (random.nextLong() % ((1L << 52) / Math.abs(divisors[i])));
            dividends[i] = random.nextBoolean() ? multiple + random.nextInt(3) - 1 : random.nextLong() >> 11;
        }
        assertThat(Remainders.areShort(dividends, divisors, ROWS)).isTrue();
        long[] signed = new long[ROWS];
        long[] positive = new long[ROWS];
        Remainders.of(dividends, divisors, ROWS, false, signed);
        Remainders.of(dividends, divisors, ROWS, true, positive);
        for (int i = 0; i < ROWS; i++) {
            String reason = "seed " + seed + ", " + dividends[i] + " by " + divisors[i];
            assertThat(signed[i]).as(reason).isEqualTo(dividends[i] % divisors[i]);
            assertThat(positive[i]).as(reason).isEqualTo(Math.floorMod(dividends[i], Math.abs(divisors[i])));
        }
    }

    @Test
    void longDividendsAndDivisorsOfZeroAreToldApart() {
        long[] one = {1};
        assertThat(Remainders.areShort(new long[] {1L << 53}, one, 1)).isTrue();
        assertThat(Remainders.areShort(new long[] {(1L << 53) + 1}, one, 1)).isFalse();
        assertThat(Remainders.areShort(new long[] {Long.MIN_VALUE}, one, 1)).isFalse();
        assertThat(Remainders.areShort(one, new long[] {Long.MAX_VALUE}, 1)).isFalse();
        assertThat(Remainders.areShort(one, new long[] {0}, 1)).isFalse();
    }
}
