package dev.sneller.metastore.log;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.sneller.table.ColumnStatistics;
import dev.sneller.table.StatisticsKey;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Statistics of a file: {@code {"7":{"type":["NUMBER",10,2],"n":[nulls,json nulls],"min":1,"max":9,"flags":3,"ndv":5}}}.
 *
 * <p>What is unknown is left out. Flags: 1 minimum occurs, 2 maximum occurs, 4 NaN may occur. Of paths, the 64 that most rows have.
 */
final class StatisticsCodec {
    private static final int MAX_PATHS = 64;
    private static final int MIN_EXACT = 1;
    private static final int MAX_EXACT = 2;
    private static final int MAY_HAVE_NAN = 4;

    private StatisticsCodec() {}

    static void write(JsonGenerator out, Map<StatisticsKey, ColumnStatistics> statistics) throws IOException {
        out.writeStartObject();
        for (StatisticsKey key : chosen(statistics)) {
            out.writeFieldName(StatisticsName.of(key));
            write(out, statistics.get(key));
        }
        out.writeEndObject();
    }

    /** In an order that depends on the keys alone, so equal files make equal bytes. */
    private static List<StatisticsKey> chosen(Map<StatisticsKey, ColumnStatistics> statistics) {
        Comparator<StatisticsKey> byKey =
                Comparator.comparingInt(StatisticsKey::fieldId).thenComparing(StatisticsKey::path);
        Comparator<StatisticsKey> byPresence = Comparator.comparingLong(key -> missing(statistics.get(key)));
        List<StatisticsKey> columns =
                statistics.keySet().stream().filter(key -> key.path().isRoot()).toList();
        List<StatisticsKey> paths = statistics.keySet().stream()
                .filter(key -> !key.path().isRoot())
                .sorted(byPresence.thenComparing(byKey))
                .limit(MAX_PATHS)
                .toList();
        return Stream.concat(columns.stream(), paths.stream()).sorted(byKey).toList();
    }

    private static long missing(ColumnStatistics column) {
        return column.nullCount() < 0 ? Long.MAX_VALUE : column.nullCount();
    }

    private static void write(JsonGenerator out, ColumnStatistics column) throws IOException {
        Datum min = TextBound.lower(column.min());
        Datum max = TextBound.upper(column.max());
        LogicalType type = min != null ? min.type() : max != null ? max.type() : null;
        boolean bounded = type != null
                && BoundCodec.isStored(type)
                && (max == null || max.type().equals(type));
        int flags = (column.minExact() && TextBound.isShort(column.min()) ? MIN_EXACT : 0)
                | (column.maxExact() && TextBound.isShort(column.max()) ? MAX_EXACT : 0)
                | (column.mayHaveNaN() ? MAY_HAVE_NAN : 0);
        out.writeStartObject();
        out.writeArrayFieldStart("n");
        LogJson.writeLong(out, column.nullCount());
        LogJson.writeLong(out, column.jsonNullCount());
        out.writeEndArray();
        if (column.classes() != 0) {
            out.writeNumberField("classes", column.classes());
        }
        if (bounded) {
            out.writeFieldName("type");
            TypeCodec.write(out, type);
            writeBound(out, "min", min);
            writeBound(out, "max", max);
        }
        out.writeNumberField("flags", flags);
        if (column.distinctCount() >= 0) {
            LogJson.writeLong(out, "ndv", column.distinctCount());
        }
        out.writeEndObject();
    }

    private static void writeBound(JsonGenerator out, String name, Datum bound) throws IOException {
        if (bound != null) {
            out.writeFieldName(name);
            BoundCodec.write(out, bound);
        }
    }

    static Map<StatisticsKey, ColumnStatistics> read(JsonParser in) throws IOException {
        LogJson.expect(in, JsonToken.START_OBJECT);
        Map<StatisticsKey, ColumnStatistics> statistics = new HashMap<>();
        for (String name = LogJson.nextMember(in); name != null; name = LogJson.nextMember(in)) {
            try {
                statistics.put(StatisticsName.parse(name), readColumn(in));
            } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
                throw LogJson.malformed(in, "not a statistics key: " + name);
            }
        }
        return statistics;
    }

    private static ColumnStatistics readColumn(JsonParser in) throws IOException {
        LogJson.expect(in, JsonToken.START_OBJECT);
        long nulls = -1;
        long jsonNulls = -1;
        int classes = 0;
        int flags = MAY_HAVE_NAN;
        long distinct = -1;
        LogicalType type = null;
        Datum min = null;
        Datum max = null;
        for (String name = LogJson.nextMember(in); name != null; name = LogJson.nextMember(in)) {
            switch (name) {
                case "n" -> {
                    LogJson.expect(in, JsonToken.START_ARRAY);
                    in.nextToken();
                    nulls = LogJson.readLong(in);
                    in.nextToken();
                    jsonNulls = LogJson.readLong(in);
                    in.nextToken();
                    LogJson.expect(in, JsonToken.END_ARRAY);
                }
                case "classes" -> classes = LogJson.readInt(in);
                case "type" -> type = TypeCodec.read(in);
                case "min" -> min = BoundCodec.read(in, LogJson.required(in, type, "type"));
                case "max" -> max = BoundCodec.read(in, LogJson.required(in, type, "type"));
                case "flags" -> flags = LogJson.readInt(in);
                case "ndv" -> distinct = LogJson.readLong(in);
                default -> in.skipChildren();
            }
        }
        boolean minExact = min != null && (flags & MIN_EXACT) != 0;
        boolean maxExact = max != null && (flags & MAX_EXACT) != 0;
        boolean mayHaveNaN = (flags & MAY_HAVE_NAN) != 0;
        return new ColumnStatistics(nulls, jsonNulls, classes, min, max, minExact, maxExact, mayHaveNaN, distinct);
    }
}
