package dev.sneller.predicate;

import dev.sneller.type.Datum;
import dev.sneller.type.DatumOrder;
import dev.sneller.type.TypeKind;

/**
 * Ranges against bounds. What may occur are numbers within {@code [min, max]} and, apart from them, NaN, which is greater than all.
 */
final class RangeVerdict {
    private RangeVerdict() {}

    static Verdict of(ColumnPredicate.ValueRange range, ZoneMap zone) {
        if (zone.isAllNull()) {
            return Verdict.NONE;
        }
        Verdict inside = ordered(range, zone);
        if (zone.mayHaveNaN() && mayHoldDoubles(range, zone)) {
            Verdict nan = nanIsInside(range) ? Verdict.ALL : Verdict.NONE;
            inside = inside == nan ? inside : Verdict.SOME;
        }
        Verdict verdict = range.negated() ? opposite(inside) : inside;
        return verdict == Verdict.ALL && !zone.hasNoNull() ? Verdict.SOME : verdict;
    }

    /** Of the present values other than NaN. */
    private static Verdict ordered(ColumnPredicate.ValueRange range, ZoneMap zone) {
        boolean empty = range.low() != null
                && range.high() != null
                && isOutside(range.low(), range.lowInclusive() && range.highInclusive(), range.high());
        if (empty || liesAbove(range, zone.max()) || liesBelow(range, zone.min())) {
            return Verdict.NONE;
        }
        boolean lowHolds =
                range.low() == null || zone.min() != null && !isOutside(range.low(), range.lowInclusive(), zone.min());
        boolean highHolds = range.high() == null
                || zone.max() != null && !isOutside(zone.max(), range.highInclusive(), range.high());
        return lowHolds && highHolds ? Verdict.ALL : Verdict.SOME;
    }

    /** Whether the whole range is greater than {@code max}; an unknown maximum proves nothing. */
    private static boolean liesAbove(ColumnPredicate.ValueRange range, Datum max) {
        return range.low() != null && max != null && isOutside(range.low(), range.lowInclusive(), max);
    }

    private static boolean liesBelow(ColumnPredicate.ValueRange range, Datum min) {
        return range.high() != null && min != null && isOutside(min, range.highInclusive(), range.high());
    }

    /** Whether {@code low <= high}, or {@code low < high} when equality does not count, is false. */
    private static boolean isOutside(Datum low, boolean equalityCounts, Datum high) {
        int order = DatumOrder.compare(low, high);
        return order > 0 || order == 0 && !equalityCounts;
    }

    private static boolean nanIsInside(ColumnPredicate.ValueRange range) {
        boolean aboveLow = range.low() == null || !Double.isNaN(range.low().doubleValue()) || range.lowInclusive();
        boolean belowHigh = range.high() == null || Double.isNaN(range.high().doubleValue()) && range.highInclusive();
        return aboveLow && belowHigh;
    }

    /** A zone map of nothing but a count says that NaN may occur, whatever the type. */
    private static boolean mayHoldDoubles(ColumnPredicate.ValueRange range, ZoneMap zone) {
        return isDouble(range.low()) && isDouble(range.high()) && isDouble(zone.min()) && isDouble(zone.max());
    }

    private static boolean isDouble(Datum bound) {
        return bound == null || bound.type().kind() == TypeKind.DOUBLE;
    }

    private static Verdict opposite(Verdict verdict) {
        return switch (verdict) {
            case NONE -> Verdict.ALL;
            case ALL -> Verdict.NONE;
            case SOME -> Verdict.SOME;
        };
    }
}
