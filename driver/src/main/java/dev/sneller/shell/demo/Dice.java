package dev.sneller.shell.demo;

import java.util.SplittableRandom;

/** Random choices that depend on nothing but the seed. */
final class Dice {
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A number from 0 to {@code bound - 1}, all equally likely. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number from 0 to {@code bound - 1}, small ones far more often, as users and words are. */
    int skewedBelow(int bound) {
        double share = random.nextDouble();
        return (int) (bound * share * share * share);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** An identifier that looks like a hash of {@code number}: equal numbers have equal identifiers. */
    static String identifier(long number, int length) {
        StringBuilder text = new StringBuilder(length);
        SplittableRandom digits = new SplittableRandom(number * 0x9E3779B97F4A7C15L);
        for (int i = 0; i < length; i++) {
            text.append(BASE32.charAt(digits.nextInt(BASE32.length())));
        }
        return text.toString();
    }
}
