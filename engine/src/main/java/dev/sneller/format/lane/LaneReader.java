package dev.sneller.format.lane;

import dev.sneller.format.Bounds;
import dev.sneller.format.ChunkIndex;
import dev.sneller.format.Content;
import dev.sneller.format.PageEntry;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.FlatVector;
import java.util.Arrays;

/** Decodes the values of one lane of one row group into vectors it owns. */
public abstract class LaneReader {
    private final ChunkPages pages;
    private final LogicalType type;
    private int openGranule = -1;

    /** @param type of the vectors, of the lane's own family */
    LaneReader(ChunkPages pages, LogicalType type) {
        this.pages = pages;
        this.type = type;
    }

    /** @param minutes lane of minutes for TIMESTAMP_TZ, null elsewhere */
    public static LaneReader of(ChunkPages pages, ChunkPages minutes, LogicalType type, DictionaryCache dictionaries) {
        ChunkIndex index = pages.index();
        if (index.content() == Content.DATE) {
            return new DateLaneReader(pages, type);
        }
        if (index.content().isInteger()) {
            LaneReader integers = index.wide() ? new WideLaneReader(pages, type) : new LongLaneReader(pages, type);
            return minutes == null ? integers : new ZonedLaneReader(pages, integers, minutes, type);
        }
        return switch (index.content()) {
            case DOUBLE -> new DoubleLaneReader(pages);
            case BOOLEAN -> new BooleanLaneReader(pages);
            default -> new BytesLaneReader(pages, type, dictionaries);
        };
    }

    public final LogicalType type() {
        return type;
    }

    public final ChunkPages pages() {
        return pages;
    }

    public final PageEntry entry(int granule) {
        return pages.entry(granule);
    }

    /** Values in a granule's page. */
    public final int count(int granule) {
        return entry(granule).count();
    }

    /** The values of the rows present; validity is the presence's mask, shared. */
    public final ColumnVector read(int granule, Presence presence) {
        if (presence.count() == 0) {
            return ConstantVector.nullOf(type, presence.rowCount());
        }
        if (openGranule != granule) {
            open(granule);
            openGranule = granule;
        }
        if (!presence.isScattered() && isConstant(granule)) {
            return new ConstantVector(first(), presence.rowCount());
        }
        return decode(presence);
    }

    private boolean isConstant(int granule) {
        Bounds bounds = entry(granule).bounds();
        return bounds.has(Bounds.HAS_MIN)
                && bounds.has(Bounds.MIN_EXACT)
                && bounds.has(Bounds.MAX_EXACT)
                && hasExactBounds(pages.index().content())
                && bounds.minHigh() == bounds.maxHigh()
                && bounds.minLow() == bounds.maxLow()
                && Arrays.equals(bounds.minBytes(), bounds.maxBytes());
    }

    /** Whether equal bounds mean equal values: not where -0 counts as 0 or minutes lie beside. */
    private static boolean hasExactBounds(Content content) {
        return content != Content.DOUBLE && content != Content.TIMESTAMP_TZ;
    }

    /** Prepares the page of a granule. */
    abstract void open(int granule);

    /** A new vector of the open page's first value. */
    abstract FlatVector first();

    abstract ColumnVector decode(Presence presence);
}
