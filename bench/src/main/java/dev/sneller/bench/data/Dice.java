package dev.sneller.bench.data;

import java.util.SplittableRandom;

/** Random choices that depend on nothing but the seed. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A number from 0 to {@code bound - 1}, all equally likely. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number from 0 to {@code bound - 1}: the larger the exponent, the more often a small one. */
    int skewedBelow(int bound, double exponent) {
        return (int) (bound * Math.pow(random.nextDouble(), exponent));
    }

    /** A waiting time of this mean, in its unit. */
    long waiting(double mean) {
        return (long) (-Math.log(1 - random.nextDouble()) * mean);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    long any() {
        return random.nextLong();
    }

    <T> T oneOf(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
