package dev.sneller.metastore.manifest;

import dev.sneller.predicate.FieldPredicate;
import dev.sneller.predicate.ZoneMap;
import dev.sneller.table.ColumnStatistics;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;

/**
 * The statistics of one file as a zone map over the type that a predicate reads.
 *
 * <p>A column keeps its bounds while its type is the file's, or a NUMBER of another scale. A path keeps them only when every value
 * is of the one class that is read without conversion; otherwise a cast could bring a value into the range that the bounds leave
 * out.
 */
final class FileZone {
    private FileZone() {}

    static ZoneMap of(FieldPredicate predicate, ColumnStatistics statistics, long rows) {
        if (statistics.nullCount() == rows) {
            return new ZoneMap(rows, rows, null, null, false, false, false);
        }
        LogicalType wanted = predicate.wanted();
        if (predicate.path().isRoot()) {
            return zone(statistics, rows, statistics.nullCount(), wanted);
        }
        boolean oneClass = statistics.classes() != 0 && statistics.classes() == classOf(wanted.kind());
        return oneClass ? zone(statistics, rows, -1, wanted) : ZoneMap.unknown(rows);
    }

    private static ZoneMap zone(ColumnStatistics statistics, long rows, long nulls, LogicalType wanted) {
        Datum min = BoundRescale.lower(statistics.min(), wanted);
        Datum max = BoundRescale.upper(statistics.max(), wanted);
        boolean minExact = statistics.minExact() && min == statistics.min();
        boolean maxExact = statistics.maxExact() && max == statistics.max();
        return new ZoneMap(rows, nulls, min, max, minExact, maxExact, statistics.mayHaveNaN());
    }

    /** The class of values that a path read as this type takes as they are; 0 when there is none. */
    private static int classOf(TypeKind kind) {
        return switch (kind) {
            case BOOLEAN -> ColumnStatistics.CLASS_BOOLEAN;
            case NUMBER, DOUBLE -> ColumnStatistics.CLASS_NUMBER;
            case VARCHAR -> ColumnStatistics.CLASS_TEXT;
            default -> 0;
        };
    }
}
