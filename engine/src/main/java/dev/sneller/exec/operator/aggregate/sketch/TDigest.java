package dev.sneller.exec.operator.aggregate.sketch;

import dev.sneller.exec.operator.column.RowSort;
import java.util.Arrays;

/**
 * Quantiles of numbers: exact up to {@value #MAX_POINTS} values, beyond it by a merging t-digest of about {@value #COMPRESSION} centroids,
 * which are smallest at the ends.
 *
 * <p>T. Dunning, O. Ertl, Computing extremely accurate quantiles using t-digests, 2019, with the scale function k1. One thread, but
 * {@link #quantile} only looks.
 */
final class TDigest {
    static final int MAX_POINTS = 1024;
    static final int COMPRESSION = 200;
    private static final int FIRST_POINTS = 8;

    private double[] means = new double[FIRST_POINTS];
    private double[] weights = new double[FIRST_POINTS];
    private int points;
    private double total;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;

    void add(double value) {
        least = Double.compare(value, least) < 0 ? value : least;
        greatest = Double.compare(value, greatest) > 0 ? value : greatest;
        add(value, 1);
    }

    private void add(double mean, double weight) {
        if (points == means.length) {
            if (points < MAX_POINTS) {
                means = Arrays.copyOf(means, points * 2);
                weights = Arrays.copyOf(weights, points * 2);
            } else {
                compress();
            }
        }
        means[points] = mean;
        weights[points++] = weight;
        total += weight;
    }

    void merge(TDigest other) {
        least = Double.compare(other.least, least) < 0 ? other.least : least;
        greatest = Double.compare(other.greatest, greatest) > 0 ? other.greatest : greatest;
        for (int i = 0; i < other.points; i++) {
            add(other.means[i], other.weights[i]);
        }
    }

    /** Joins neighbours as long as they stay within one step of the scale. */
    private void compress() {
        sort(means, weights, points);
        int kept = 0;
        double before = 0;
        double limit = limitFrom(0);
        for (int i = 1; i < points; i++) {
            double joined = weights[kept] + weights[i];
            if ((before + joined) / total <= limit && isNear(means[kept], means[i])) {
                means[kept] = between(means[kept], means[i], weights[i] / joined);
                weights[kept] = joined;
            } else {
                before += weights[kept];
                limit = limitFrom(before / total);
                kept++;
                means[kept] = means[i];
                weights[kept] = weights[i];
            }
        }
        points = kept + 1;
    }

    /** Whether there are values between two: not so beside an infinity or a NaN, unless they are the same. */
    private static boolean isNear(double a, double b) {
        return Double.compare(a, b) == 0 || b - a < Double.POSITIVE_INFINITY;
    }

    /** The quantile one step above this one. */
    private static double limitFrom(double quantile) {
        double step = COMPRESSION / (2 * Math.PI) * Math.asin(2 * quantile - 1) + 1;
        return step >= COMPRESSION / 4.0 ? 1 : (Math.sin(step * 2 * Math.PI / COMPRESSION) + 1) / 2;
    }

    /** Between the two nearest values in proportion, as PERCENTILE_CONT; for at least one value. @param fraction 0 to 1 */
    double quantile(double fraction) {
        return quantile(fraction, false);
    }

    /** @param inTheMiddle whether each value stands in the middle of its share, instead of the outermost ones at both ends */
    double quantile(double fraction, boolean inTheMiddle) {
        double[] sorted = Arrays.copyOf(means, points);
        double[] weight = Arrays.copyOf(weights, points);
        sort(sorted, weight, points);
        double wanted = inTheMiddle ? Math.max(0, Math.min(total - 1, fraction * total - 0.5)) : fraction * (total - 1);
        // A centroid stands in the middle of the places of its values.
        double left = 0;
        double leftValue = least;
        double start = 0;
        for (int i = 0; i < points; i++) {
            double middle = start + (weight[i] - 1) / 2;
            if (wanted <= middle) {
                return between(leftValue, sorted[i], middle == left ? 1 : (wanted - left) / (middle - left));
            }
            left = middle;
            leftValue = sorted[i];
            start += weight[i];
        }
        double last = total - 1;
        return between(leftValue, greatest, last == left ? 1 : (wanted - left) / (last - left));
    }

    private static double between(double a, double b, double share) {
        return share >= 1 || Double.compare(a, b) == 0 ? b : share <= 0 ? a : a + (b - a) * share;
    }

    /** By value, weights beside. */
    private static void sort(double[] means, double[] weights, int count) {
        double[] values = Arrays.copyOf(means, count);
        double[] beside = Arrays.copyOf(weights, count);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        RowSort.sort(order, (a, b) -> Double.compare(values[a], values[b]));
        for (int i = 0; i < count; i++) {
            means[i] = values[order[i]];
            weights[i] = beside[order[i]];
        }
    }

    long bytes() {
        return 72 + 2L * Double.BYTES * means.length;
    }

    /** Centroids and single values now held. */
    int points() {
        return points;
    }
}
