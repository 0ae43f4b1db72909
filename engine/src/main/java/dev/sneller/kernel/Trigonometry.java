package dev.sneller.kernel;

/**
 * Sines, cosines and arcsines by polynomials, to a few units in the last place, of angles in degrees: reduced before they become radians,
 * they lose nothing to a rounded pi. The loops have no branch and no call that the JIT keeps, so that it vectorizes them.
 */
public final class Trigonometry {
    /** Angles up to here, either way, are reduced without loss; the loops are not for others. */
    public static final double FARTHEST = 1L << 40;

    private static final double HALF_TURN = 180;
    private static final double PER_HALF_TURN = 1 / HALF_TURN;
    private static final double QUARTER_TURN = 90;
    private static final double RADIANS = Math.PI / HALF_TURN;

    private Trigonometry() {}

    /** Whether all angles are near enough for the loops here and none is NaN. */
    public static boolean areNear(double[] degrees, int count) {
        double farthest = 0;
        for (int i = 0; i < count; i++) {
            farthest = Math.max(farthest, Math.abs(degrees[i]));
        }
        return farthest <= FARTHEST;
    }

    /**
     * The squares of half the chords between places on the unit sphere, within 0 and 1 but for the last place.
     *
     * @param target gets one for each pair of places; may be none of the others
     */
    public static void halfChordsSquared(
            double[] latitudesA,
            double[] longitudesA,
            double[] latitudesB,
            double[] longitudesB,
            int count,
            double[] target) {
        // one polynomial a loop: longer bodies are not unrolled, and what is not unrolled is not vectorized
        for (int i = 0; i < count; i++) {
            target[i] = cosine(latitudesA[i]);
        }
        for (int i = 0; i < count; i++) {
            target[i] *= cosine(latitudesB[i]);
        }
        for (int i = 0; i < count; i++) {
            double east = sine((longitudesB[i] - longitudesA[i]) / 2);
            target[i] *= east * east;
        }
        for (int i = 0; i < count; i++) {
            double north = sine((latitudesB[i] - latitudesA[i]) / 2);
            target[i] += north * north;
        }
    }

    /** Of an angle in degrees; its sign is lost where it is reduced by an odd number of half turns. */
    private static double sine(double degrees) {
        return sineWithinQuarter(degrees - HALF_TURN * Math.rint(degrees * PER_HALF_TURN));
    }

    static double cosine(double degrees) {
        double shifted = QUARTER_TURN - degrees;
        double halfTurns = Math.rint(shifted * PER_HALF_TURN);
        double oddHalf = Math.abs(halfTurns / 2 - Math.rint(halfTurns / 2));
        return (1 - 4 * oddHalf) * sineWithinQuarter(shifted - HALF_TURN * halfTurns);
    }

    /** Taylor's series, whose next term is below the last place. */
    private static double sineWithinQuarter(double degrees) {
        double x = degrees * RADIANS;
        double z = x * x;
        double high =
                1 / 355_687_428_096_000.0 - z * (1 / 121_645_100_408_832_000.0 - z / 51_090_942_171_709_440_000.0);
        double middle = 1 / 39_916_800.0 - z * (1 / 6_227_020_800.0 - z * (1 / 1_307_674_368_000.0 - z * high));
        double low = 1 / 6.0 - z * (1 / 120.0 - z * (1 / 5_040.0 - z * (1 / 362_880.0 - z * middle)));
        return x - x * z * low;
    }

    /**
     * Replaces numbers from 0 to 1 by so many arcsines, in radians, of their square roots; numbers beyond count as the nearer of these, NaN
     * stays.
     *
     * @param steep for the loops' use, as long as the numbers
     */
    public static void arcsinesOfRoots(double[] squares, int count, double factor, double[] steep) {
        // asin x = pi / 2 - 2 asin sqrt((1 - x) / 2) beyond a half, so that the polynomial need not go beyond it
        for (int i = 0; i < count; i++) {
            double within = Math.max(0, Math.min(1, squares[i]));
            steep[i] = Math.ceil(within - 0.25);
            squares[i] = Math.min(within, (1 - Math.sqrt(within)) / 2);
        }
        for (int i = 0; i < count; i++) {
            double z = squares[i];
            double x = Math.sqrt(z);
            double flat = x + x * z * arcsineTail(z);
            squares[i] = factor * (steep[i] * (Math.PI / 2) + (1 - 3 * steep[i]) * flat);
        }
    }

    /** (asin x / x - 1) / x² for x² from 0 to a quarter: the polynomial through twelve Chebyshev nodes. */
    private static double arcsineTail(double z) {
        double high = 0.0078029494773533175
                + z * (0.01603551434914882 + z * (-0.010749050339697808 + z * (0.028169218060881414)));
        double middle = 0.02237204763174451
                + z * (0.017355259955786323 + z * (0.013929652902326633 + z * (0.011875494382636922 + z * high)));
        return 0.1666666666666665
                + z * (0.07500000000020764 + z * (0.044642857103423646 + z * (0.03038194736709848 + z * middle)));
    }
}
