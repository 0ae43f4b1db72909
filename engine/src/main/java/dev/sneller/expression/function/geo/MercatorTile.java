package dev.sneller.expression.function.geo;

/** Tiles of the map in Mercator's projection: two to the power of the zoom in each direction, counted from the north-west. */
final class MercatorTile {
    private static final int MOST_ZOOM = 32;
    /** Beyond it the projection leaves its square. */
    private static final double MOST_LATITUDE = 85.05112878;

    private MercatorTile() {}

    static long x(double longitude, long zoom) {
        return tile((longitude + 180) / 360, zoom);
    }

    static long y(double latitude, long zoom) {
        double bounded = Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, latitude));
        double sine = Math.sin(Math.toRadians(bounded));
        return tile(0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI), zoom);
    }

    /** {@code zoom/x/y}. */
    static String name(double latitude, double longitude, long zoom) {
        return within(zoom) + "/" + x(longitude, zoom) + "/" + y(latitude, zoom);
    }

    /** The tile that holds a place from 0 to 1; what lies outside is in the outermost one. */
    private static long tile(double place, long zoom) {
        long tiles = 1L << within(zoom);
        return Math.max(0, Math.min(tiles - 1, (long) Math.floor(place * tiles)));
    }

    private static long within(long zoom) {
        return Math.max(0, Math.min(MOST_ZOOM, zoom));
    }
}
