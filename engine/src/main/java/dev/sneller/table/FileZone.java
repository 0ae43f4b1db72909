package dev.sneller.table;

import dev.sneller.predicate.ZoneMap;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;
import dev.sneller.type.TypeKind;
import java.math.BigDecimal;

/**
 * The statistics of one file as a zone map over the type that a predicate reads.
 *
 * <p>A column keeps its bounds while its type is the file's, or a NUMBER of another scale. A path keeps them only when every value
 * is of the one class that is read without conversion; otherwise a cast could bring a value into the range that the bounds leave
 * out.
 */
public final class FileZone {
    private FileZone() {}

    /**
     * @param path of the values in their column
     * @param wanted the type they are read as
     */
    public static ZoneMap of(DataFileRef file, int fieldId, Path path, LogicalType wanted) {
        ColumnStatistics statistics = file.statistics().get(new StatisticsKey(fieldId, path));
        return statistics == null ? ZoneMap.unknown(file.rows()) : of(statistics, path, wanted, file.rows());
    }

    private static ZoneMap of(ColumnStatistics statistics, Path path, LogicalType wanted, long rows) {
        if (statistics.nullCount() == rows) {
            return new ZoneMap(rows, rows, null, null, false, false, false);
        }
        if (path.isRoot()) {
            return zone(statistics, rows, statistics.nullCount(), wanted);
        }
        boolean oneClass = statistics.classes() != 0 && statistics.classes() == classOf(wanted.kind());
        return oneClass ? zone(statistics, rows, nulls(statistics, wanted), wanted) : ZoneMap.unknown(rows);
    }

    /** Rows without a value, where no value can fail to be read; -1 = unknown. */
    private static long nulls(ColumnStatistics statistics, LogicalType wanted) {
        boolean isCounted = statistics.nullCount() >= 0 && statistics.jsonNullCount() >= 0;
        boolean isRead = switch (wanted.kind()) {
            case NUMBER -> fits(statistics.min(), wanted) && fits(statistics.max(), wanted);
            case VARCHAR -> wanted.equals(LogicalType.VARCHAR);
            default -> true;
        };
        return isCounted && isRead ? statistics.nullCount() + statistics.jsonNullCount() : -1;
    }

    private static boolean fits(Datum bound, LogicalType wanted) {
        if (bound == null || bound.type().kind() != TypeKind.NUMBER) {
            return false;
        }
        BigDecimal value = bound.decimal();
        return value.precision() - value.scale() < wanted.precision() - wanted.scale();
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
