package dev.sneller.sql.function.scalar;

import static dev.sneller.sql.function.scalar.Entry.named;

import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.Results;
import dev.sneller.type.LogicalType;
import java.util.List;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeFamily;

/** Functions of places on the earth by latitude and longitude. */
final class PlaceFunctions {
    private static final SqlTypeFamily NUMBER = SqlTypeFamily.NUMERIC;
    private static final LogicalType WHOLE = LogicalType.INTEGER;
    private static final LogicalType DEGREES = LogicalType.DOUBLE;
    private static final SqlReturnTypeInference TILE = Results.of(LogicalType.number(10, 0));

    private PlaceFunctions() {}

    static List<List<EngineFunction>> all() {
        return List.of(
                named("GEO_DISTANCE")
                        .takes(
                                "(latitude, longitude, latitude, longitude)",
                                Operands.family(4, NUMBER, NUMBER, NUMBER, NUMBER))
                        .gives(Results.DOUBLE)
                        .reads(DEGREES)
                        .does("metres between two places on the earth"),
                named("GEO_HASH")
                        .takes("(latitude, longitude, n)", Operands.family(3, NUMBER, NUMBER, NUMBER))
                        .gives(Results.TEXT)
                        .reads(DEGREES, DEGREES, WHOLE)
                        .does("the place as a geohash of n characters, 1 to 12"),
                named("GEO_TILE_X")
                        .takes("(longitude, zoom)", Operands.family(2, NUMBER, NUMBER))
                        .gives(TILE)
                        .reads(DEGREES, WHOLE)
                        .does("which tile of a map in Mercator's projection holds the place, counted from the west"),
                named("GEO_TILE_Y")
                        .takes("(latitude, zoom)", Operands.family(2, NUMBER, NUMBER))
                        .gives(TILE)
                        .reads(DEGREES, WHOLE)
                        .does("which tile of a map in Mercator's projection holds the place, counted from the north"),
                named("GEO_TILE_ES")
                        .takes("(latitude, longitude, zoom)", Operands.family(3, NUMBER, NUMBER, NUMBER))
                        .gives(Results.TEXT)
                        .reads(DEGREES, DEGREES, WHOLE)
                        .does("the tile as zoom/x/y"));
    }
}
