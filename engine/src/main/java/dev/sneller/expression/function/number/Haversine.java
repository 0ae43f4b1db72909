package dev.sneller.expression.function.number;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.DoubleResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;

/** Kilometres along the surface of the earth between (latitude, longitude) and (latitude, longitude), all in degrees. */
final class Haversine implements Kernel {
    private static final double EARTH_RADIUS = 6371;

    private final DoubleResult result = new DoubleResult();

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        double[] latitudeA = ((F64Vector) arguments[0]).values();
        double[] longitudeA = ((F64Vector) arguments[1]).values();
        double[] latitudeB = ((F64Vector) arguments[2]).values();
        double[] longitudeB = ((F64Vector) arguments[3]).values();
        F64Vector target = result.begin(active.length());
        for (int i = 0; i < active.length(); i++) {
            target.values()[i] = distance(latitudeA[i], longitudeA[i], latitudeB[i], longitudeB[i]);
        }
        return target;
    }

    private static double distance(double latitudeA, double longitudeA, double latitudeB, double longitudeB) {
        double a = halfChordSquared(latitudeB - latitudeA);
        double b = halfChordSquared(longitudeB - longitudeA);
        double cosines = Math.cos(Math.toRadians(latitudeA)) * Math.cos(Math.toRadians(latitudeB));
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(a + cosines * b)));
    }

    private static double halfChordSquared(double degrees) {
        double sine = Math.sin(Math.toRadians(degrees) / 2);
        return sine * sine;
    }
}
