package dev.sneller.format.read;

import dev.sneller.format.ColumnKey;
import dev.sneller.format.Content;
import dev.sneller.format.KindSummary;
import dev.sneller.format.Kinds;
import dev.sneller.format.Part;
import dev.sneller.format.lane.ChunkPages;
import dev.sneller.format.lane.LaneReader;
import dev.sneller.format.lane.NumberAsDouble;
import dev.sneller.format.lane.NumberRescale;
import dev.sneller.format.lane.Presence;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.variant.VariantKind;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.vector.ColumnVector;

/** The lanes of a path column, and which of them are the wanted type as they are. Owned by one thread. */
final class PathLanes {
    /** Kinds are mixed, or need a cast. */
    static final int NONE = -1;
    /** There is no value the rule reads. */
    static final int ALL_NULL = -2;

    private final RowGroup rowGroup;
    private final int fieldId;
    private final byte[] path;
    private final LogicalType type;
    private final ReadRule rule;
    private final ChunkPages[] pages = new ChunkPages[Part.MAX_LANES];
    private final LaneReader[] readers = new LaneReader[Part.MAX_LANES];
    private final Finisher[] finishers = new Finisher[Part.MAX_LANES];

    PathLanes(RowGroup rowGroup, ReadColumn column) {
        this.rowGroup = rowGroup;
        this.fieldId = column.fieldId();
        this.path = column.path().keyPrefix().canonicalBytes();
        this.type = column.type();
        this.rule = column.rule();
        for (int lane = 0; lane < Part.MAX_LANES; lane++) {
            pages[lane] = rowGroup.file().chunk(new ColumnKey(fieldId, path, Part.LANE + lane), rowGroup.index());
        }
    }

    /** The pages of a lane, null when the row group has none. */
    ChunkPages pages(int lane) {
        return pages[lane];
    }

    /**
     * The only lane the rule can read anything from, if it is the wanted type as it is; {@link #ALL_NULL} when there is nothing to read,
     * {@link #NONE} when it takes a look at every value.
     */
    int sole(KindSummary kinds) {
        if (kinds.has(Kinds.RESIDUAL) || kinds.has(Kinds.OBJECT) && reads(VariantKind.OBJECT)) {
            return NONE;
        }
        int sole = ALL_NULL;
        for (int lane = 0; lane < Part.MAX_LANES; lane++) {
            if (!kinds.has(Kinds.LANE + lane) || pages[lane] == null) {
                continue;
            }
            if (!reads(pages[lane].index().content())) {
                continue;
            }
            if (sole != ALL_NULL || !isDirect(pages[lane])) {
                return NONE;
            }
            sole = lane;
        }
        return sole;
    }

    /** Whether the rule makes anything but NULL of values of this content. */
    boolean reads(Content content) {
        return switch (content) {
            case BOOLEAN -> reads(VariantKind.BOOLEAN);
            case NUMBER, DOUBLE -> reads(VariantKind.DOUBLE);
            case VARCHAR -> reads(VariantKind.VARCHAR);
            case BINARY -> reads(VariantKind.BINARY);
            case DATE -> reads(VariantKind.DATE);
            case TIME -> reads(VariantKind.TIME);
            case TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> reads(VariantKind.TIMESTAMP_NTZ);
            default -> reads(VariantKind.ARRAY);
        };
    }

    private boolean reads(VariantKind kind) {
        return rule != ReadRule.LENIENT || ValueCaster.isOfClass(type, kind);
    }

    /** Whether every value of the lane is, without fail, a value of the wanted type. */
    private boolean isDirect(ChunkPages lane) {
        Content content = lane.index().content();
        if (content == Content.NUMBER && type.kind() == TypeKind.NUMBER) {
            return new NumberRescale(type)
                    .fits(lane.index().bounds(), lane.index().scale());
        }
        if (content == Content.NUMBER && type.kind() == TypeKind.DOUBLE) {
            return true;
        }
        if (content == Content.VARCHAR && type.kind() == TypeKind.VARCHAR) {
            return type.precision() == LogicalType.MAX_VARCHAR_LENGTH;
        }
        return switch (content) {
            case BOOLEAN, DOUBLE, DATE -> Content.of(type) == content;
            case TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ ->
                Content.of(type) == content && type.precision() == LogicalType.TIME.precision();
            default -> false;
        };
    }

    /** The reader of a lane that is direct. */
    LaneReader direct(int lane) {
        if (readers[lane] == null) {
            ChunkPages values = pages[lane];
            boolean isNumber = values.index().content() == Content.NUMBER;
            boolean rescaled = isNumber
                    && (type.kind() == TypeKind.DOUBLE || values.index().scale() != type.scale());
            LogicalType stored = rescaled ? Content.NUMBER.type(values.index().scale()) : type;
            readers[lane] = new ReadPlan(rowGroup, SessionZone.UTC).laneReader(fieldId, path, lane, values, stored);
            if (rescaled) {
                finishers[lane] =
                        type.kind() == TypeKind.DOUBLE ? new NumberAsDouble()::apply : new NumberRescale(type)::apply;
            }
        }
        return readers[lane];
    }

    ColumnVector read(int lane, int granule, Presence presence) {
        ColumnVector values = direct(lane).read(granule, presence);
        return finishers[lane] == null ? values : finishers[lane].apply(values, presence.rowCount());
    }

    /** What is left to do with a lane's vectors. */
    private interface Finisher {
        ColumnVector apply(ColumnVector values, int rowCount);
    }
}
