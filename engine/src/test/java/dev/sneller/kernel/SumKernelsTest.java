package dev.sneller.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SumKernelsTest {
    private static final int LONGEST = 130;

    @Test
    void sumsAndExtremesAreThoseOfTheWantedRows() {
        for (KernelSet set : KernelTwins.sets()) {
            for (int count = 0; count <= LONGEST; count++) {
                for (int density = 0; density <= 3; density++) {
                    check(set, count, density);
                }
            }
        }
    }

    private static void check(KernelSet set, int count, int density) {
        Random random = new Random(count * 4L + density);
        long[] longs = new long[count + 65];
        int[] ints = new int[count + 65];
        double[] doubles = new double[count + 65];
        long[] mask = density == 3 ? null : new long[Masks.words(count)];
        BigInteger sum = BigInteger.ZERO;
        long narrowSum = 0;
        long least = Long.MAX_VALUE;
        int greatest = Integer.MIN_VALUE;
        BigDecimal exact = BigDecimal.ZERO;
        double greatestDouble = Double.NEGATIVE_INFINITY;
        // Rows past the last are those of an earlier, longer batch: other owners of a mask may have set their bits.
        Arrays.fill(longs, count + 1, longs.length, Long.MIN_VALUE + 1);
        Arrays.fill(ints, count + 1, ints.length, Integer.MAX_VALUE);
        Arrays.fill(doubles, count + 1, doubles.length, 1e18);
        for (int i = 1; i <= count; i++) {
            longs[i] = i % 5 == 0 ? Long.MIN_VALUE : random.nextLong();
            ints[i] = i % 7 == 0 ? Integer.MAX_VALUE : random.nextInt();
            doubles[i] = i % 3 == 0 ? 1e16 : random.nextGaussian();
            if (density == 3 || density == 2 || density == 1 && random.nextBoolean()) {
                if (mask != null) {
                    Masks.set(mask, i - 1);
                }
                sum = sum.add(BigInteger.valueOf(longs[i]));
                narrowSum += ints[i];
                least = Math.min(least, longs[i]);
                greatest = Math.max(greatest, ints[i]);
                exact = exact.add(new BigDecimal(doubles[i]));
                greatestDouble = Math.max(greatestDouble, doubles[i]);
            }
        }
        if (mask != null && count % 64 != 0) {
            mask[count / 64] |= -1L << count;
        }
        String as = set.name() + ", " + count + " rows, density " + density;
        long[] wide = {-1, -1};
        set.sums().addLongs(longs, 1, count, mask, wide);
        assertThat(Int128.toBigInteger(wide[0], wide[1])).as(as).isEqualTo(sum.subtract(BigInteger.ONE));
        assertThat(set.sums().sumInts(ints, 1, count, mask)).as(as).isEqualTo(narrowSum);
        assertThat(set.sums().minLongs(longs, 1, count, mask)).as(as).isEqualTo(least);
        assertThat(set.sums().maxInts(ints, 1, count, mask)).as(as).isEqualTo(greatest);
        assertThat(set.sums().maxDoubles(doubles, 1, count, mask)).as(as).isEqualTo(greatestDouble);
        double[] state = new double[2];
        set.sums().addDoubles(doubles, 1, count, mask, state);
        assertThat(SumKernels.total(state))
                .as(as)
                .isCloseTo(exact.doubleValue(), within(Math.ulp(exact.doubleValue())));
    }

    @Test
    void nanIsGreatestAndInfinityStaysInfinite() {
        double[] values = new double[40];
        values[11] = Double.NaN;
        values[12] = -3;
        double[] infinite = new double[40];
        infinite[7] = Double.POSITIVE_INFINITY;
        for (KernelSet set : KernelTwins.sets()) {
            assertThat(set.sums().maxDoubles(values, 0, 40, null)).isNaN();
            assertThat(set.sums().minDoubles(values, 0, 40, null)).isEqualTo(-3);
            assertThat(set.sums().minDoubles(values, 0, 40, new long[1])).isNaN();
            double[] state = new double[2];
            set.sums().addDoubles(infinite, 0, 40, null, state);
            assertThat(SumKernels.total(state)).isEqualTo(Double.POSITIVE_INFINITY);
        }
    }

    @Test
    void selectionsAreTheSetBitsOfTheRows() {
        Random random = new Random(6);
        for (KernelSet set : KernelTwins.sets()) {
            for (int count = 0; count <= 300; count++) {
                long[] mask = new long[Masks.words(count)];
                int[] expected = new int[count];
                int size = 0;
                int chance = random.nextInt(101);
                for (int i = 0; i < count; i++) {
                    if (random.nextInt(100) < chance) {
                        Masks.set(mask, i);
                        expected[size++] = i;
                    }
                }
                if (count % 64 != 0) {
                    mask[count / 64] |= random.nextLong() << count;
                }
                int[] selection = new int[size + random.nextInt(70)];
                assertThat(set.selections().select(mask, count, selection)).isEqualTo(size);
                assertThat(set.selections().count(mask, count)).isEqualTo(size);
                assertThat(Arrays.copyOf(selection, size)).as(set.name()).isEqualTo(Arrays.copyOf(expected, size));
            }
        }
    }
}
