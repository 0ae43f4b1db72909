package dev.sneller.predicate;

/** IS [NOT] NULL against counts of nulls. */
final class NullVerdict {
    private NullVerdict() {}

    static Verdict of(ColumnPredicate.NullTest test, ZoneMap zone) {
        if (zone.nullCount() < 0) {
            return Verdict.SOME;
        }
        boolean all = test.wantsNull() ? zone.isAllNull() : zone.hasNoNull();
        boolean none = test.wantsNull() ? zone.hasNoNull() : zone.isAllNull();
        return none ? Verdict.NONE : all ? Verdict.ALL : Verdict.SOME;
    }
}
