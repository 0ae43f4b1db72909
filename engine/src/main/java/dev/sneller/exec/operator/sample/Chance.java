package dev.sneller.exec.operator.sample;

import java.util.SplittableRandom;

/** Random numbers, the same again where a seed is given. */
final class Chance {
    private Chance() {}

    /** @param seed null = none */
    static SplittableRandom of(Integer seed) {
        return seed == null ? new SplittableRandom() : new SplittableRandom(seed);
    }
}
