package dev.sneller.expression.function.geo;

import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.row.RowKernels;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import java.util.Map;

/** The list of functions of points. */
public final class GeoFunctions {
    private GeoFunctions() {}

    /** Every function of the family by its engine name. */
    public static Map<String, FunctionFamily> byName() {
        return Map.of(
                "GEO_HASH",
                        site -> site.strict(() -> RowKernels.text(site.type(), arguments -> {
                            IntegerInput length = new IntegerInput().of(arguments[2]);
                            return (row, out, outcome) -> GeoHash.append(
                                    degrees(arguments, 0, row), degrees(arguments, 1, row), length.saturated(row), out);
                        })),
                "GEO_TILE_X",
                        site -> site.strict(() -> RowKernels.integer(site.type(), arguments -> {
                            IntegerInput zoom = new IntegerInput().of(arguments[1]);
                            return (row, outcome) -> MercatorTile.x(degrees(arguments, 0, row), zoom.saturated(row));
                        })),
                "GEO_TILE_Y",
                        site -> site.strict(() -> RowKernels.integer(site.type(), arguments -> {
                            IntegerInput zoom = new IntegerInput().of(arguments[1]);
                            return (row, outcome) -> MercatorTile.y(degrees(arguments, 0, row), zoom.saturated(row));
                        })),
                "GEO_TILE_ES",
                        site -> site.strict(() -> RowKernels.text(site.type(), arguments -> {
                            IntegerInput zoom = new IntegerInput().of(arguments[2]);
                            return (row, out, outcome) -> out.append(MercatorTile.name(
                                    degrees(arguments, 0, row), degrees(arguments, 1, row), zoom.saturated(row)));
                        })));
    }

    private static double degrees(FlatVector[] arguments, int argument, int row) {
        return ((F64Vector) arguments[argument]).values()[row];
    }
}
