package dev.sneller.bench;

import java.util.Arrays;

/**
 * Repeated runs of one thing.
 *
 * @param median of the runs, in the unit of the comparison
 * @param high 95th percentile
 * @param cpu mean processor time of the process per run, in the same unit; not a number when it means nothing
 */
record Timing(double median, double high, double cpu) {
    private static final double HIGH_SHARE = 0.95;

    /** Summary of runs in any order. */
    static Timing of(double[] runs, double cpu) {
        double[] sorted = runs.clone();
        Arrays.sort(sorted);
        int high = (int) Math.min(sorted.length - 1, Math.ceil(HIGH_SHARE * sorted.length) - 1);
        return new Timing(sorted[sorted.length / 2], sorted[high], cpu);
    }

    /** The same in another unit. */
    Timing scaled(double factor) {
        return new Timing(median * factor, high * factor, cpu * factor);
    }

    /** A value that was measured once. */
    static Timing once(double value) {
        return new Timing(value, value, Double.NaN);
    }
}
