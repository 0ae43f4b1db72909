package dev.sneller.metastore.manifest;

import dev.sneller.table.ColumnStatistics;
import dev.sneller.type.Datum;
import dev.sneller.type.DatumOrder;
import dev.sneller.type.TypeKind;

/**
 * How many different values two sets of rows have together, guessed from the number each has.
 *
 * <p>Ranges that do not meet share nothing. Values that repeat often in both are taken to be the same ones. Else integers and days are taken
 * to be drawn at random from the range of both, so that {@code a b / range} of them are shared; other values are shared the less, the rarer
 * they repeat.
 */
final class DistinctUnion {
    /** Rows a value must have on average to be expected everywhere. */
    private static final int OFTEN = 64;

    private DistinctUnion() {}

    /** -1 when a count is unknown. */
    static long of(ColumnStatistics a, long rowsOfA, ColumnStatistics b, long rowsOfB) {
        long countOfA = a.distinctCount();
        long countOfB = b.distinctCount();
        if (countOfA < 0 || countOfB < 0) {
            return -1;
        }
        if (isBelow(a, b) || isBelow(b, a)) {
            return countOfA + countOfB;
        }
        double repeats = Math.min(repeats(a, rowsOfA), repeats(b, rowsOfB));
        if (repeats >= OFTEN) {
            return Math.max(countOfA, countOfB);
        }
        double range = range(a, b);
        double shared = range > 0
                ? (double) countOfA * countOfB / range
                : Math.min(countOfA, countOfB) * (1 - 1 / Math.max(1, repeats));
        return Math.round(countOfA + countOfB - Math.min(shared, Math.min(countOfA, countOfB)));
    }

    private static double repeats(ColumnStatistics column, long rows) {
        double values = rows - Math.max(0, column.nullCount());
        return column.distinctCount() == 0 ? OFTEN : values / column.distinctCount();
    }

    private static boolean isBelow(ColumnStatistics a, ColumnStatistics b) {
        return StatisticsSum.comparable(a, b, a.max(), b.min()) && DatumOrder.compare(a.max(), b.min()) < 0;
    }

    /** Integers from the lesser minimum to the greater maximum, 0 when that is not known. */
    private static double range(ColumnStatistics a, ColumnStatistics b) {
        boolean bounded = StatisticsSum.comparable(a, b, a.min(), b.max())
                && StatisticsSum.comparable(a, b, a.max(), b.min())
                && isInteger(a.min())
                && isInteger(b.min())
                && isInteger(a.max())
                && isInteger(b.max());
        return bounded
                ? (double) Math.max(a.max().low(), b.max().low())
                        - Math.min(a.min().low(), b.min().low())
                        + 1
                : 0;
    }

    private static boolean isInteger(Datum bound) {
        TypeKind kind = bound.type().kind();
        return (kind == TypeKind.NUMBER || kind == TypeKind.DATE) && bound.fitsLong();
    }
}
