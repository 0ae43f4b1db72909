package dev.sneller.expression.function.geo;

import dev.sneller.variant.text.ByteBuilder;

/** A place as characters, each of five bits that halve longitude and latitude in turn. */
final class GeoHash {
    private static final String DIGITS = "0123456789bcdefghjkmnpqrstuvwxyz";
    private static final int MOST_CHARACTERS = 12;
    private static final int BITS = 5;

    private GeoHash() {}

    static void append(double latitude, double longitude, long characters, ByteBuilder out) {
        double south = -90;
        double north = 90;
        double west = -180;
        double east = 180;
        boolean alongLongitude = true;
        for (int c = 0; c < Math.max(1, Math.min(MOST_CHARACTERS, characters)); c++) {
            int digit = 0;
            for (int bit = 0; bit < BITS; bit++) {
                double middle = alongLongitude ? (west + east) / 2 : (south + north) / 2;
                boolean upper = (alongLongitude ? longitude : latitude) >= middle;
                digit = digit * 2 + (upper ? 1 : 0);
                if (alongLongitude) {
                    west = upper ? middle : west;
                    east = upper ? east : middle;
                } else {
                    south = upper ? middle : south;
                    north = upper ? north : middle;
                }
                alongLongitude = !alongLongitude;
            }
            out.append(DIGITS.charAt(digit));
        }
    }
}
