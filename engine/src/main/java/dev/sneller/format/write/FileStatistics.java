package dev.sneller.format.write;

import dev.sneller.format.Bounds;
import dev.sneller.format.Content;
import dev.sneller.format.KindSummary;
import dev.sneller.format.Kinds;
import dev.sneller.table.ColumnStatistics;
import dev.sneller.table.StatisticsKey;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rolls up what is known of each path over the row groups of a file, for the table's statistics. */
final class FileStatistics {
    private final Map<StatisticsKey, PathSummary> paths = new LinkedHashMap<>();
    private final int maxPaths;
    private long rows;

    /** @param maxPaths paths of documents kept besides whole columns */
    FileStatistics(int maxPaths) {
        this.maxPaths = maxPaths;
    }

    /** Lanes of one path by content, over the row groups so far. */
    private static final class PathSummary {
        private final LogicalType type;
        private long rows;
        private KindSummary kinds = KindSummary.EMPTY;
        private final Map<Content, LaneFacts> lanes = new HashMap<>();

        private PathSummary(LogicalType type) {
            this.type = type;
        }
    }

    /** @param type of a typed column; VARIANT for paths of documents */
    void add(int fieldId, Path path, LogicalType type, PathFacts facts) {
        StatisticsKey key = new StatisticsKey(fieldId, path);
        PathSummary summary = paths.get(key);
        if (summary == null) {
            if (!path.isRoot() && paths.size() >= maxPaths) {
                return;
            }
            summary = new PathSummary(type);
            paths.put(key, summary);
        }
        summary.rows += facts.rows();
        summary.kinds = summary.kinds.or(facts.kinds());
        for (LaneFacts lane : facts.lanes()) {
            summary.lanes.merge(lane.content(), lane, FileStatistics::merge);
        }
    }

    /** @param canonicalPath of keys */
    void addPath(int fieldId, byte[] canonicalPath, PathFacts facts) {
        add(fieldId, Path.ofCanonicalBytes(canonicalPath), LogicalType.VARIANT, facts);
    }

    private static LaneFacts merge(LaneFacts a, LaneFacts b) {
        boolean sameScale = a.scale() == b.scale();
        Bounds bounds = sameScale ? a.bounds().or(b.bounds(), a.content()) : Bounds.UNKNOWN;
        boolean counted = a.distinct() != null && b.distinct() != null;
        if (counted) {
            a.distinct().merge(b.distinct());
        }
        return new LaneFacts(a.content(), a.scale(), bounds, counted ? a.distinct() : null);
    }

    /** Ends a row group. */
    void rows(long more) {
        rows += more;
    }

    Map<StatisticsKey, ColumnStatistics> toMap() {
        Map<StatisticsKey, ColumnStatistics> map = new HashMap<>();
        paths.forEach((key, summary) -> map.put(key, of(summary)));
        return map;
    }

    private ColumnStatistics of(PathSummary summary) {
        KindSummary kinds = summary.kinds;
        // where the path was no column its values are in the residual, if there are any
        boolean isWhole = summary.rows == rows && !kinds.has(Kinds.RESIDUAL);
        int classes = (kinds.has(Kinds.OBJECT) ? ColumnStatistics.CLASS_OBJECT : 0)
                | (isWhole ? 0 : ColumnStatistics.IN_RESIDUAL);
        for (Content content : summary.lanes.keySet()) {
            classes |= classOf(content);
        }
        long nulls = summary.rows == rows ? kinds.missing() : -1;
        long jsonNulls = isWhole ? kinds.jsonNulls() : -1;
        if (summary.lanes.size() != 1 || !isWhole) {
            return new ColumnStatistics(nulls, jsonNulls, classes, null, null, false, false, true, -1);
        }
        LaneFacts lane = summary.lanes.values().iterator().next();
        Bounds bounds = lane.bounds();
        LogicalType type =
                summary.type.kind().isSemiStructured() ? lane.content().type(lane.scale()) : scaled(summary, lane);
        Datum min = datum(type, lane.content(), bounds, true);
        Datum max = datum(type, lane.content(), bounds, false);
        return new ColumnStatistics(
                nulls,
                jsonNulls,
                classes,
                min,
                max,
                min != null && bounds.has(Bounds.MIN_EXACT),
                max != null && bounds.has(Bounds.MAX_EXACT),
                bounds.has(Bounds.HAS_NAN),
                lane.distinct() == null ? -1 : Math.min(rows, lane.distinct().estimate()));
    }

    private static LogicalType scaled(PathSummary summary, LaneFacts lane) {
        LogicalType type = summary.type;
        return lane.content() == Content.NUMBER && type.scale() != lane.scale()
                ? LogicalType.number(LogicalType.MAX_PRECISION, lane.scale())
                : type;
    }

    private static int classOf(Content content) {
        return switch (content) {
            case BOOLEAN -> ColumnStatistics.CLASS_BOOLEAN;
            case NUMBER, DOUBLE -> ColumnStatistics.CLASS_NUMBER;
            case VARCHAR -> ColumnStatistics.CLASS_TEXT;
            case BINARY -> ColumnStatistics.CLASS_BINARY;
            case DATE, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> ColumnStatistics.CLASS_TIME;
            default -> ColumnStatistics.CLASS_ARRAY;
        };
    }

    /** A bound of at most 64 bits or 32 bytes, null when there is none. */
    private static Datum datum(LogicalType type, Content content, Bounds bounds, boolean least) {
        if (!bounds.has(least ? Bounds.HAS_MIN : Bounds.HAS_MAX)) {
            return null;
        }
        long high = least ? bounds.minHigh() : bounds.maxHigh();
        long low = least ? bounds.minLow() : bounds.maxLow();
        if (content.isBytes()) {
            return Datum.ofBytes(type, least ? bounds.minBytes() : bounds.maxBytes());
        }
        return switch (content) {
            case BOOLEAN -> Datum.of(low != 0);
            case DOUBLE -> Datum.of(Double.longBitsToDouble(low));
            default -> high == low >> 63 ? Datum.ofLong(type, low) : null;
        };
    }
}
