package dev.sneller.predicate;

import dev.sneller.type.Datum;
import dev.sneller.type.DatumOrder;

/** Ranges against bounds. */
final class RangeVerdict {
    private RangeVerdict() {}

    static Verdict of(ColumnPredicate.ValueRange range, ZoneMap zone) {
        if (zone.isAllNull()) {
            return Verdict.NONE;
        }
        Verdict inside = inside(range, zone);
        if (!range.negated()) {
            return withNulls(inside, zone);
        }
        Verdict outside = inside == Verdict.ALL ? Verdict.NONE : inside == Verdict.NONE ? Verdict.ALL : Verdict.SOME;
        return withNulls(outside, zone);
    }

    /** Of the non-null values alone. */
    private static Verdict inside(ColumnPredicate.ValueRange range, ZoneMap zone) {
        boolean aboveAll =
                range.high() != null && zone.min() != null && isBelow(range.high(), range.highInclusive(), zone.min());
        boolean nanPasses = zone.mayHaveNaN() && range.high() == null;
        boolean belowAll = range.low() != null
                && zone.max() != null
                && !nanPasses
                && isBelow(zone.max(), range.lowInclusive(), range.low());
        if (aboveAll && !zone.mayHaveNaN() || belowAll || aboveAll && range.high() != null) {
            return nanInside(range, zone) ? Verdict.SOME : Verdict.NONE;
        }
        boolean lowHolds =
                range.low() == null || zone.min() != null && !isBelow(zone.min(), range.lowInclusive(), range.low());
        boolean highHolds = range.high() == null
                || zone.max() != null
                        && !zone.mayHaveNaN()
                        && !isBelow(range.high(), range.highInclusive(), zone.max());
        return lowHolds && highHolds ? Verdict.ALL : Verdict.SOME;
    }

    /** Whether a NaN, if there is one, lies in the range: it counts as greater than everything. */
    private static boolean nanInside(ColumnPredicate.ValueRange range, ZoneMap zone) {
        if (!zone.mayHaveNaN() || zone.min() != null && zone.min().type().kind() != dev.sneller.type.TypeKind.DOUBLE) {
            return false;
        }
        return range.high() == null || Double.isNaN(range.high().doubleValue());
    }

    /** {@code a < b}, or {@code a <= b} when equality does not count as inside. */
    private static boolean isBelow(Datum a, boolean equalityIsInside, Datum b) {
        int order = DatumOrder.compare(a, b);
        return order < 0 || order == 0 && !equalityIsInside;
    }

    private static Verdict withNulls(Verdict verdict, ZoneMap zone) {
        return verdict == Verdict.ALL && !zone.hasNoNull() ? Verdict.SOME : verdict;
    }
}
