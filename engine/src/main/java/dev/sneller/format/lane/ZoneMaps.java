package dev.sneller.format.lane;

import dev.sneller.format.Bounds;
import dev.sneller.format.Content;
import dev.sneller.predicate.ZoneMap;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;

/** Turns bounds of the page index into zone maps. */
public final class ZoneMaps {
    private ZoneMaps() {}

    /**
     * @param type of the column; NUMBER at the scale of the bounds
     * @param nulls rows without a value in the lane
     */
    public static ZoneMap of(Bounds bounds, Content content, LogicalType type, long rows, long nulls) {
        if (bounds.isEmpty() && !bounds.has(Bounds.HAS_NAN)) {
            return new ZoneMap(rows, nulls, null, null, false, false, false);
        }
        Datum min = bounds.has(Bounds.HAS_MIN)
                ? datum(bounds.minHigh(), bounds.minLow(), bounds.minBytes(), content, type)
                : null;
        Datum max = bounds.has(Bounds.HAS_MAX)
                ? datum(bounds.maxHigh(), bounds.maxLow(), bounds.maxBytes(), content, type)
                : null;
        return new ZoneMap(
                rows,
                nulls,
                min,
                max,
                min != null && bounds.has(Bounds.MIN_EXACT),
                max != null && bounds.has(Bounds.MAX_EXACT),
                bounds.has(Bounds.HAS_NAN));
    }

    private static Datum datum(long high, long low, byte[] bytes, Content content, LogicalType type) {
        if (content.isBytes()) {
            return Datum.ofBytes(type, bytes);
        }
        return switch (content) {
            case BOOLEAN -> Datum.of(low != 0);
            case DOUBLE -> Datum.of(Double.longBitsToDouble(low));
            case TIMESTAMP_TZ -> Datum.zoned(type, high, low, (short) 0);
            default -> Datum.of128(type, high, low);
        };
    }
}
