package dev.sneller.format.read;

import dev.sneller.format.Kinds;
import dev.sneller.format.kind.KindStream;
import dev.sneller.format.lane.Presence;
import dev.sneller.predicate.ZoneMap;
import dev.sneller.type.LogicalType;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.SelectionVector;

/**
 * A path of documents read as a type. Where a granule has values of one lane that is the wanted type, the lane is read as it is; where
 * kinds are mixed, value by value.
 */
final class PathColumn implements ColumnReader {
    private final PathAccess access;
    private final PathLanes lanes;
    private final PathZones zones;
    private final LogicalType type;
    private final ValueCaster caster;
    private final Presence presence = new Presence();

    PathColumn(RowGroup rowGroup, ReadColumn column, PathAccess access, PathLanes lanes, SessionZone zone) {
        this.access = access;
        this.lanes = lanes;
        this.type = column.type();
        this.zones = new PathZones(rowGroup, column, access, lanes);
        this.caster = new ValueCaster(column, zone);
    }

    @Override
    public ZoneMap zone() {
        return zones.zone();
    }

    @Override
    public ZoneMap zone(int granule) {
        return zones.zone(granule);
    }

    @Override
    public ColumnVector read(int granule, int fromRow, int rowCount, SelectionVector alive) {
        int lane = access.isInside() || access.kinds() == null ? PathLanes.NONE : soleLane(granule);
        if (lane == PathLanes.ALL_NULL) {
            return ConstantVector.nullOf(type, rowCount);
        }
        if (lane >= 0) {
            KindStream stream = access.kinds().stream(granule);
            presence.locate(
                    stream,
                    Kinds.LANE + lane,
                    fromRow,
                    rowCount,
                    alive,
                    lanes.direct(lane).count(granule));
            return lanes.read(lane, granule, presence);
        }
        return readEach(granule, fromRow, rowCount, alive);
    }

    /** The lane that alone has values in the granule and is read as it is; or that there are none at all. */
    private int soleLane(int granule) {
        return lanes.sole(access.kinds().summary(granule));
    }

    private ColumnVector readEach(int granule, int fromRow, int rowCount, SelectionVector alive) {
        caster.begin(rowCount);
        int count = alive == null ? rowCount : alive.count();
        for (int i = 0; i < count; i++) {
            int slot = alive == null ? i : alive.row(i);
            access.values().clear();
            int at = access.find(granule, fromRow + slot);
            if (at != VariantBytes.ABSENT) {
                caster.cast(slot, access.values().bytes(), at);
            }
        }
        return caster.finish();
    }
}
