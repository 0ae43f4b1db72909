package dev.sneller.format.read;

import dev.sneller.format.Bounds;
import dev.sneller.format.Content;
import dev.sneller.format.Kinds;
import dev.sneller.format.kind.KindStream;
import dev.sneller.format.lane.LaneReader;
import dev.sneller.format.lane.NumberRescale;
import dev.sneller.format.lane.Presence;
import dev.sneller.format.lane.ZoneMaps;
import dev.sneller.predicate.ZoneMap;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;

/** A column of one SQL type: NULL or the value of lane 0. */
final class TypedColumn implements ColumnReader {
    private final RowGroup rowGroup;
    private final PathKinds kinds;
    private final LaneReader lane;
    private final NumberRescale rescale;
    private final Presence presence = new Presence();

    /**
     * @param lane of the file's type
     * @param type wanted: the same, or NUMBER of another precision or scale
     */
    TypedColumn(RowGroup rowGroup, PathKinds kinds, LaneReader lane, LogicalType type) {
        this.rowGroup = rowGroup;
        this.kinds = kinds;
        this.lane = lane;
        this.rescale = lane.type().scale() == type.scale() ? null : new NumberRescale(type);
    }

    @Override
    public ZoneMap zone() {
        return zone(
                lane.pages().index().bounds(),
                rowGroup.rowCount(),
                kinds.summary().missing());
    }

    @Override
    public ZoneMap zone(int granule) {
        return zone(
                lane.entry(granule).bounds(),
                rowGroup.granuleRows(granule),
                kinds.summary(granule).missing());
    }

    private ZoneMap zone(Bounds bounds, long rows, long nulls) {
        Content content = lane.pages().index().content();
        ZoneMap zone = ZoneMaps.of(bounds, content, lane.type(), rows, nulls);
        return rescale == null ? zone : rescale.zone(zone);
    }

    @Override
    public ColumnVector read(int granule, int fromRow, int rowCount, SelectionVector alive) {
        KindStream stream = kinds.stream(granule);
        presence.locate(stream, Kinds.LANE, fromRow, rowCount, alive, lane.count(granule));
        ColumnVector values = lane.read(granule, presence);
        return rescale == null ? values : rescale.apply(values, rowCount);
    }
}
