package dev.sneller.expression.function.number;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.DoubleResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.kernel.Trigonometry;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;

/** The way along the surface of the earth between (latitude, longitude) and (latitude, longitude), all in degrees. */
final class Haversine implements Kernel {
    /** The radius of the earth in kilometres. */
    static final double KILOMETRES = 6371;
    /** The radius of the earth in metres. */
    static final double METRES = 1_000 * KILOMETRES;

    private final double radius;
    private final DoubleResult result = new DoubleResult();
    private double[] steep = {};

    Haversine(double radius) {
        this.radius = radius;
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        double[] latitudeA = ((F64Vector) arguments[0]).values();
        double[] longitudeA = ((F64Vector) arguments[1]).values();
        double[] latitudeB = ((F64Vector) arguments[2]).values();
        double[] longitudeB = ((F64Vector) arguments[3]).values();
        F64Vector target = result.begin(active.length());
        double[] distances = target.values();
        int count = active.length();
        if (areNear(latitudeA, longitudeA, count) && areNear(latitudeB, longitudeB, count)) {
            Trigonometry.halfChordsSquared(latitudeA, longitudeA, latitudeB, longitudeB, count, distances);
            steep = steep.length < count ? new double[count] : steep;
            Trigonometry.arcsinesOfRoots(distances, count, 2 * radius, steep);
            return target;
        }
        for (int i = 0; i < count; i++) {
            distances[i] = distance(latitudeA[i], longitudeA[i], latitudeB[i], longitudeB[i]);
        }
        return target;
    }

    private static boolean areNear(double[] latitudes, double[] longitudes, int count) {
        return Trigonometry.areNear(latitudes, count) && Trigonometry.areNear(longitudes, count);
    }

    /** For angles of any size. */
    private double distance(double latitudeA, double longitudeA, double latitudeB, double longitudeB) {
        double a = halfChordSquared(latitudeB - latitudeA);
        double b = halfChordSquared(longitudeB - longitudeA);
        double cosines = Math.cos(Math.toRadians(latitudeA)) * Math.cos(Math.toRadians(latitudeB));
        return 2 * radius * Math.asin(Math.min(1, Math.sqrt(a + cosines * b)));
    }

    private static double halfChordSquared(double degrees) {
        double sine = Math.sin(Math.toRadians(degrees) / 2);
        return sine * sine;
    }
}
