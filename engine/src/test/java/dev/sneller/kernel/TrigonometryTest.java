package dev.sneller.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TrigonometryTest {
    private static final int ROWS = 10_000;

    @Test
    void cosinesOfDegreesAreThoseOfTheLibrary() {
        for (double degrees = -1_000; degrees <= 1_000; degrees += 0.37) {
            assertThat(Trigonometry.cosine(degrees))
                    .as("%s", degrees)
                    .isCloseTo(Math.cos(Math.toRadians(degrees)), within(1e-14));
        }
        assertThat(Trigonometry.cosine(90)).isZero();
        assertThat(Trigonometry.cosine(180)).isEqualTo(-1);
        assertThat(Trigonometry.cosine(Double.NaN)).isNaN();
    }

    @Test
    void arcsinesOfRootsAreThoseOfTheLibraryToTheLastPlaces() {
        for (int i = 0; i <= ROWS; i++) {
            double square = Math.scalb(i / (double) ROWS, -(i % 60));
            double expected = Math.asin(Math.sqrt(square));
            assertThat(arcsineOfRoot(square)).as("%s", square).isCloseTo(expected, within(4 * Math.ulp(expected)));
        }
        assertThat(arcsineOfRoot(1.5)).isEqualTo(Math.PI / 2);
        assertThat(arcsineOfRoot(-1e-17)).isZero();
        assertThat(arcsineOfRoot(Double.NaN)).isNaN();
    }

    private static double arcsineOfRoot(double square) {
        double[] values = {square};
        Trigonometry.arcsinesOfRoots(values, 1, 1, new double[1]);
        return values[0];
    }

    @Test
    void chordsAreThoseOfTheLibrary() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        double[][] places = new double[4][ROWS];
        for (int i = 0; i < ROWS; i++) {
            // some near each other, some turned round many times
            double spread = Math.pow(10, random.nextInt(9) - 6);
            places[0][i] = (random.nextDouble() - 0.5) * 170;
            places[1][i] = (random.nextDouble() - 0.5) * 720;
            places[2][i] = places[0][i] + (random.nextDouble() - 0.5) * spread;
            places[3][i] = places[1][i] + (random.nextDouble() - 0.5) * spread;
        }
        double[] squares = new double[ROWS];
        Trigonometry.halfChordsSquared(places[0], places[1], places[2], places[3], ROWS, squares);
        for (int i = 0; i < ROWS; i++) {
            double north = Math.sin(Math.toRadians(places[2][i] - places[0][i]) / 2);
            double east = Math.sin(Math.toRadians(places[3][i] - places[1][i]) / 2);
            double cosines = Math.cos(Math.toRadians(places[0][i])) * Math.cos(Math.toRadians(places[2][i]));
            double expected = north * north + cosines * east * east;
            assertThat(squares[i])
                    .as("row %s of seed %s", i, seed)
                    .isCloseTo(expected, within(1e-13 * Math.abs(expected) + 1e-26));
        }
    }

    @Test
    void anglesFarAwayAreToldApart() {
        assertThat(Trigonometry.areNear(new double[] {-180, 1e9}, 2)).isTrue();
        assertThat(Trigonometry.areNear(new double[] {-180, Double.NaN, 1e9}, 3))
                .isFalse();
        assertThat(Trigonometry.areNear(new double[] {0, -1e300}, 2)).isFalse();
        assertThat(Trigonometry.areNear(new double[] {0, Double.POSITIVE_INFINITY}, 2))
                .isFalse();
    }
}
