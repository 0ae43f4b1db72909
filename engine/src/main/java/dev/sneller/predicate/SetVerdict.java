package dev.sneller.predicate;

import dev.sneller.type.Datum;

/** Sets against bounds: a set is the union of its points. */
final class SetVerdict {
    private SetVerdict() {}

    static Verdict of(ColumnPredicate.ValueSet set, ZoneMap zone) {
        if (set.negated()) {
            Verdict verdict = zone.hasNoNull() ? Verdict.ALL : zone.isAllNull() ? Verdict.NONE : Verdict.SOME;
            for (Datum value : set.values()) {
                verdict = verdict.and(ColumnPredicate.ValueRange.notEqual(value).verdict(zone));
            }
            return verdict;
        }
        Verdict verdict = Verdict.NONE;
        for (Datum value : set.values()) {
            verdict = verdict.or(ColumnPredicate.ValueRange.equal(value).verdict(zone));
        }
        return verdict;
    }
}
