/**
 * Functions of places on the earth given by latitude and longitude in degrees. Owns hashes, tiles and distances of points. Does not own shapes:
 * there are none. Entry point: {@link dev.sneller.expression.function.geo.GeoFunctions}. Arguments are DOUBLE and whole numbers.
 */
package dev.sneller.expression.function.geo;
