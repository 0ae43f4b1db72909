package dev.sneller.exec.operator.aggregate.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sneller.kernel.Hash;
import dev.sneller.variant.BinaryBuilder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SketchesTest {
    /** Four standard errors of 1.04 / sqrt(4096). */
    private static final double ALLOWED = 4 * 0.01625;

    @ParameterizedTest
    @ValueSource(ints = {1, 256, 257, 1_000, 5_000, 20_000, 100_000, 1_000_000})
    void aCountOfDistinctValuesIsNearAndExactAtFirst(int distinct) {
        HyperLogLog all = new HyperLogLog();
        HyperLogLog even = new HyperLogLog();
        HyperLogLog odd = new HyperLogLog();
        for (int repeat = 0; repeat < 2; repeat++) {
            for (long value = 0; value < distinct; value++) {
                long hash = Hash.mix(Hash.mix(value) + 1);
                all.add(hash);
                (value % 2 == 0 ? even : odd).add(hash);
            }
        }
        if (distinct <= HyperLogLog.MAX_EXACT) {
            assertThat(all.estimate()).isEqualTo(distinct);
        }
        assertThat(Math.abs(all.estimate() - distinct) / (double) distinct).isLessThan(ALLOWED);
        even.merge(odd);
        assertThat(even.estimate()).as("merged").isEqualTo(all.estimate());
        assertThat(all.bytes()).isLessThan(5_000);
    }

    @Test
    void quantilesOfManyValuesAreNearInRank() {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            double[] values = new double[50_000 + random.nextInt(50_000)];
            TDigest whole = new TDigest();
            TDigest[] parts = {new TDigest(), new TDigest(), new TDigest()};
            for (int i = 0; i < values.length; i++) {
                values[i] = seed % 2 == 0 ? random.nextGaussian() : Math.exp(6 * random.nextDouble());
                whole.add(values[i]);
                parts[random.nextInt(3)].add(values[i]);
            }
            parts[0].merge(parts[1]);
            parts[0].merge(parts[2]);
            Arrays.sort(values);
            for (double fraction : new double[] {0, 0.001, 0.01, 0.25, 0.5, 0.75, 0.99, 0.999, 1}) {
                double allowed = 0.0002 + 0.02 * Math.sqrt(fraction * (1 - fraction));
                assertThat(rank(values, whole.quantile(fraction)))
                        .as("seed %d, fraction %s", seed, fraction)
                        .isBetween(fraction - allowed, fraction + allowed);
                assertThat(rank(values, parts[0].quantile(fraction)))
                        .as("seed %d, fraction %s, merged", seed, fraction)
                        .isBetween(fraction - allowed, fraction + allowed);
            }
            assertThat(whole.points()).isLessThanOrEqualTo(TDigest.MAX_POINTS);
        }
    }

    private static double rank(double[] sorted, double value) {
        int place = Arrays.binarySearch(sorted, value);
        return (place >= 0 ? place : -place - 1.5) / (sorted.length - 1);
    }

    @Test
    void infinitiesAndNansStayAtTheirEnds() {
        TDigest digest = new TDigest();
        for (int i = 0; i < 10_000; i++) {
            digest.add(
                    i % 4 == 0
                            ? Double.NEGATIVE_INFINITY
                            : i % 4 == 1 ? Double.POSITIVE_INFINITY : i % 4 == 2 ? 7 : Double.NaN);
        }
        assertThat(digest.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(digest.quantile(0.4)).isEqualTo(7);
        assertThat(digest.quantile(0.6)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(digest.quantile(1)).isNaN();
    }

    @Test
    void frequentValuesAreFoundAmongMoreThanAreCounted() {
        for (long seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            FrequentValues whole = new FrequentValues(64);
            FrequentValues part = new FrequentValues(64);
            long[] times = new long[3];
            for (int i = 0; i < 30_000; i++) {
                int value = random.nextInt(10) < 6 ? i % 3 : 3 + random.nextInt(5_000);
                if (value < 3) {
                    times[value]++;
                }
                byte[] bytes = number(value);
                (random.nextBoolean() ? whole : part).add(bytes, 0, bytes.length, 1);
            }
            whole.merge(part);
            int[] top = whole.top(3);
            for (int place : top) {
                int value = Arrays.stream(new int[] {0, 1, 2})
                        .filter(v -> Arrays.equals(number(v), whole.value(place)))
                        .findFirst()
                        .orElseThrow();
                assertThat(whole.count(place))
                        .as("seed %d, value %d", seed, value)
                        .isBetween(times[value], times[value] + whole.lost());
            }
            assertThat(whole.lost()).as("what is lost is little").isLessThan(30_000 / 32);
        }
    }

    private static byte[] number(long value) {
        BinaryBuilder builder = new BinaryBuilder();
        builder.integer(value);
        return builder.toByteArray();
    }
}
