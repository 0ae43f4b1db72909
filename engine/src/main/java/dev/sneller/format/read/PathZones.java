package dev.sneller.format.read;

import dev.sneller.format.Bounds;
import dev.sneller.format.Content;
import dev.sneller.format.KindSummary;
import dev.sneller.format.lane.ChunkPages;
import dev.sneller.format.lane.NumberRescale;
import dev.sneller.format.lane.ZoneMaps;
import dev.sneller.kernel.Int128;
import dev.sneller.predicate.ZoneMap;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;

/**
 * What is proven of a path read as a type: a lane's bounds speak for all values only when the kinds show that the rule reads nothing
 * else.
 */
final class PathZones {
    private final RowGroup rowGroup;
    private final LogicalType type;
    private final PathAccess access;
    private final PathLanes lanes;
    private final NumberRescale rescale;

    PathZones(RowGroup rowGroup, ReadColumn column, PathAccess access, PathLanes lanes) {
        this.rowGroup = rowGroup;
        this.type = column.type();
        this.access = access;
        this.lanes = lanes;
        this.rescale = type.kind() == TypeKind.NUMBER ? new NumberRescale(type) : null;
    }

    ZoneMap zone() {
        if (isUnknown()) {
            return ZoneMap.unknown(rowGroup.rowCount());
        }
        return zone(access.kinds().summary(), rowGroup.rowCount(), -1);
    }

    ZoneMap zone(int granule) {
        if (isUnknown()) {
            return ZoneMap.unknown(rowGroup.granuleRows(granule));
        }
        return zone(access.kinds().summary(granule), rowGroup.granuleRows(granule), granule);
    }

    private boolean isUnknown() {
        return access.isInside() || access.kinds() == null;
    }

    private ZoneMap zone(KindSummary kinds, long rows, int granule) {
        int lane = lanes.sole(kinds);
        if (lane == PathLanes.ALL_NULL) {
            return new ZoneMap(rows, rows, null, null, false, false, false);
        }
        if (lane == PathLanes.NONE) {
            return ZoneMap.unknown(rows);
        }
        ChunkPages pages = lanes.pages(lane);
        long values = granule < 0 ? count(pages) : pages.entry(granule).count();
        Bounds bounds =
                granule < 0 ? pages.index().bounds() : pages.entry(granule).bounds();
        Content content = pages.index().content();
        if (content != Content.NUMBER) {
            return ZoneMaps.of(bounds, content, type, rows, rows - values);
        }
        ZoneMap zone = ZoneMaps.of(bounds, content, content.type(pages.index().scale()), rows, rows - values);
        return rescale != null ? rescale.zone(zone) : asDouble(zone);
    }

    private static long count(ChunkPages pages) {
        long count = 0;
        for (int granule = 0; granule < pages.index().pages().size(); granule++) {
            count += pages.entry(granule).count();
        }
        return count;
    }

    /** Rounding to doubles keeps order. */
    private static ZoneMap asDouble(ZoneMap zone) {
        return new ZoneMap(
                zone.rowCount(),
                zone.nullCount(),
                asDouble(zone.min()),
                asDouble(zone.max()),
                zone.minExact(),
                zone.maxExact(),
                false);
    }

    private static Datum asDouble(Datum bound) {
        return bound == null
                ? null
                : Datum.of(
                        Int128.toDouble(bound.high(), bound.low(), bound.type().scale()));
    }
}
