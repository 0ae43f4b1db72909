package dev.sneller.format.read;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.format.Content;
import dev.sneller.format.KindSummary;
import dev.sneller.format.Kinds;
import dev.sneller.format.Part;
import dev.sneller.format.lane.ChunkPages;
import dev.sneller.format.lane.LaneReader;
import dev.sneller.format.lane.Presence;
import dev.sneller.predicate.ZoneMap;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.VariantBytes;
import dev.sneller.variant.VariantKind;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import dev.sneller.vector.VariantVector;
import java.util.Arrays;

/** A path of documents as VARIANT, OBJECT or ARRAY: uniform where a granule has values of one scalar lane, else in binary form. */
final class VariantPathColumn implements ColumnReader {
    private static final int NONE = -1;

    private final RowGroup rowGroup;
    private final ReadColumn column;
    private final PathAccess access;
    private final PathLanes lanes;
    private final LaneReader[] readers = new LaneReader[Part.MAX_LANES];
    private final Presence presence = new Presence();
    private VariantVector binary;

    VariantPathColumn(RowGroup rowGroup, ReadColumn column, PathAccess access, PathLanes lanes) {
        this.rowGroup = rowGroup;
        this.column = column;
        this.access = access;
        this.lanes = lanes;
    }

    @Override
    public ZoneMap zone() {
        return access.kinds() == null || access.isInside() || column.type().kind() != TypeKind.VARIANT
                ? ZoneMap.unknown(rowGroup.rowCount())
                : zone(access.kinds().summary(), rowGroup.rowCount());
    }

    @Override
    public ZoneMap zone(int granule) {
        return access.kinds() == null || access.isInside() || column.type().kind() != TypeKind.VARIANT
                ? ZoneMap.unknown(rowGroup.granuleRows(granule))
                : zone(access.kinds().summary(granule), rowGroup.granuleRows(granule));
    }

    /** JSON null is no SQL NULL here. */
    private static ZoneMap zone(KindSummary kinds, long rows) {
        return new ZoneMap(rows, kinds.missing(), null, null, false, false, true);
    }

    @Override
    public ColumnVector read(int granule, int fromRow, int rowCount, SelectionVector alive) {
        int lane = column.type().kind() == TypeKind.VARIANT && access.kinds() != null && !access.isInside()
                ? uniformLane(access.kinds().summary(granule))
                : NONE;
        if (lane == NONE) {
            return readEach(granule, fromRow, rowCount, alive);
        }
        LaneReader reader = reader(lane);
        presence.locate(
                access.kinds().stream(granule), Kinds.LANE + lane, fromRow, rowCount, alive, reader.count(granule));
        ColumnVector typed = reader.read(granule, presence);
        return typed instanceof ConstantVector constant && constant.isNull()
                ? ConstantVector.nullOf(column.type(), rowCount)
                : VariantVector.uniform(column.type(), typed);
    }

    /** The only lane of a granule that has nothing else, if it holds scalars. */
    private int uniformLane(KindSummary kinds) {
        int lane = NONE;
        for (int kind = 0; kind < Kinds.COUNT; kind++) {
            if (kind == Kinds.MISSING || !kinds.has(kind)) {
                continue;
            }
            if (kind < Kinds.LANE || lane != NONE) {
                return NONE;
            }
            lane = kind - Kinds.LANE;
        }
        return lane != NONE
                        && lanes.pages(lane) != null
                        && lanes.pages(lane).index().content() != Content.DOCUMENT
                ? lane
                : NONE;
    }

    private LaneReader reader(int lane) {
        if (readers[lane] == null) {
            ChunkPages pages = lanes.pages(lane);
            LogicalType type = pages.index().content().type(pages.index().scale());
            readers[lane] = new ReadPlan(rowGroup, SessionZone.UTC)
                    .laneReader(column.fieldId(), column.path().keyPrefix().canonicalBytes(), lane, pages, type);
        }
        return readers[lane];
    }

    private ColumnVector readEach(int granule, int fromRow, int rowCount, SelectionVector alive) {
        if (binary == null) {
            binary = VariantVector.binary(column.type(), Batch.MAX_ROWS);
        }
        long[] validity = binary.writableValidity();
        Arrays.fill(validity, 0, Validity.words(rowCount), 0);
        BytesVector slices = binary.binary();
        access.values().clear();
        int count = alive == null ? rowCount : alive.count();
        for (int i = 0; i < count; i++) {
            int slot = alive == null ? i : alive.row(i);
            int at = access.find(granule, fromRow + slot);
            if (at != VariantBytes.ABSENT && isTaken(access.values().bytes(), at)) {
                at = wrapped(at);
                Validity.set(validity, slot);
                slices.start()[slot] = at;
                slices.lengths()[slot] = VariantBytes.length(access.values().bytes(), at);
            }
        }
        slices.bytes(access.values().bytes());
        binary.length(rowCount);
        return binary;
    }

    /** Whether a value is one of the wanted type; what cannot be is an error or NULL, as the rule says. */
    private boolean isTaken(byte[] bytes, int at) {
        VariantKind kind = VariantBytes.kind(bytes, at);
        if (kind.isSqlNull()) {
            return false;
        }
        if (column.type().kind() == TypeKind.VARIANT) {
            return true;
        }
        if (column.type().kind() == TypeKind.ARRAY) {
            return kind == VariantKind.ARRAY || kind != VariantKind.NULL_VALUE && column.rule() != ReadRule.LENIENT;
        }
        if (kind != VariantKind.OBJECT && kind != VariantKind.NULL_VALUE && column.rule() == ReadRule.STRICT) {
            throw new SnellerException(
                    ErrorCode.VARIANT_CAST,
                    "Failed to cast a variant value of kind " + kind + " of " + column.path() + " to " + column.type()
                            + ". Use TRY_CAST to get NULL instead");
        }
        return kind == VariantKind.OBJECT;
    }

    /** As ARRAY, what is no array is one of a single element; returns where it begins now. */
    private int wrapped(int at) {
        BinaryBuilder values = access.values();
        if (column.type().kind() != TypeKind.ARRAY || VariantBytes.kind(values.bytes(), at) == VariantKind.ARRAY) {
            return at;
        }
        byte[] element = Arrays.copyOfRange(values.bytes(), at, at + VariantBytes.length(values.bytes(), at));
        int start = values.size();
        values.startArray();
        values.value(element, 0);
        values.endArray();
        return start;
    }
}
