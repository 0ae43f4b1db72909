package dev.sneller.metastore.manifest;

import dev.sneller.table.ColumnStatistics;
import dev.sneller.table.DataFileRef;
import dev.sneller.table.StatisticsKey;
import dev.sneller.table.TableStatistics;
import dev.sneller.type.Datum;
import dev.sneller.type.DatumOrder;
import java.util.HashMap;
import java.util.Map;

/**
 * Adds files to the totals of a table, and takes them away.
 *
 * <p>Rows, bytes and nulls are exact in both directions; bounds only widen; distinct counts are estimates. What one file does not
 * know, the total does not know.
 */
final class StatisticsSum {
    static final TableStatistics NOTHING = new TableStatistics(0, 0, 0, Map.of());

    private StatisticsSum() {}

    static TableStatistics plus(TableStatistics total, DataFileRef file) {
        if (total.rows() == 0) {
            return new TableStatistics(file.rows(), total.bytes() + file.bytes(), total.files() + 1, file.statistics());
        }
        Map<StatisticsKey, ColumnStatistics> columns = new HashMap<>();
        total.columns().forEach((key, column) -> {
            ColumnStatistics added = file.statistics().get(key);
            if (file.rows() == 0) {
                columns.put(key, column);
            } else if (added != null) {
                columns.put(key, merged(column, total.rows(), added, file.rows()));
            }
        });
        return new TableStatistics(
                total.rows() + file.rows(), total.bytes() + file.bytes(), total.files() + 1, columns);
    }

    static TableStatistics minus(TableStatistics total, DataFileRef file) {
        long rows = total.rows() - file.rows();
        Map<StatisticsKey, ColumnStatistics> columns = new HashMap<>();
        if (rows > 0) {
            total.columns()
                    .forEach((key, column) ->
                            columns.put(key, reduced(column, file.statistics().get(key), rows)));
        }
        return new TableStatistics(rows, total.bytes() - file.bytes(), total.files() - 1, columns);
    }

    private static ColumnStatistics merged(ColumnStatistics a, long rowsOfA, ColumnStatistics b, long rowsOfB) {
        boolean aHasNoValues = a.nullCount() == rowsOfA;
        boolean bHasNoValues = b.nullCount() == rowsOfB;
        int classes = a.classes() == 0 || b.classes() == 0 ? 0 : a.classes() | b.classes();
        ColumnStatistics lower = aHasNoValues ? b : bHasNoValues ? a : lower(a, b);
        ColumnStatistics upper = aHasNoValues ? b : bHasNoValues ? a : upper(a, b);
        return new ColumnStatistics(
                sum(a.nullCount(), b.nullCount()),
                sum(a.jsonNullCount(), b.jsonNullCount()),
                classes,
                lower == null ? null : lower.min(),
                upper == null ? null : upper.max(),
                lower != null && lower.minExact(),
                upper != null && upper.maxExact(),
                a.mayHaveNaN() || b.mayHaveNaN(),
                DistinctUnion.of(a, rowsOfA, b, rowsOfB));
    }

    private static ColumnStatistics lower(ColumnStatistics a, ColumnStatistics b) {
        if (!comparable(a, b, a.min(), b.min())) {
            return null;
        }
        return DatumOrder.compare(a.min(), b.min()) <= 0 ? a : b;
    }

    private static ColumnStatistics upper(ColumnStatistics a, ColumnStatistics b) {
        if (!comparable(a, b, a.max(), b.max())) {
            return null;
        }
        return DatumOrder.compare(a.max(), b.max()) >= 0 ? a : b;
    }

    /** Bounds of a path over values of different classes bound nothing. */
    static boolean comparable(ColumnStatistics a, ColumnStatistics b, Datum x, Datum y) {
        return x != null && y != null && x.type().equals(y.type()) && a.classes() == b.classes();
    }

    private static long sum(long a, long b) {
        return a < 0 || b < 0 ? -1 : a + b;
    }

    private static ColumnStatistics reduced(ColumnStatistics total, ColumnStatistics removed, long rows) {
        long nulls = removed == null ? -1 : difference(total.nullCount(), removed.nullCount());
        long jsonNulls = removed == null ? -1 : difference(total.jsonNullCount(), removed.jsonNullCount());
        long distinct = Math.min(total.distinctCount(), rows);
        return new ColumnStatistics(
                nulls,
                jsonNulls,
                total.classes(),
                total.min(),
                total.max(),
                false,
                false,
                total.mayHaveNaN(),
                distinct);
    }

    private static long difference(long total, long removed) {
        return total < 0 || removed < 0 ? -1 : total - removed;
    }
}
