package dev.sneller.exec.operator;

import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.type.Datum;
import dev.sneller.type.DatumOrder;

/** Scan predicates on one constant at a time. */
final class NaivePredicates implements ColumnPredicate.Visitor<Boolean> {
    private final Datum value;

    private NaivePredicates(Datum value) {
        this.value = value;
    }

    static boolean passes(ColumnPredicate predicate, Datum value) {
        return predicate.accept(new NaivePredicates(value));
    }

    @Override
    public Boolean range(ColumnPredicate.ValueRange range) {
        return !value.isNull() && range.negated() != within(range);
    }

    private boolean within(ColumnPredicate.ValueRange range) {
        int above = range.low() == null ? 1 : DatumOrder.compare(value, range.low());
        int below = range.high() == null ? -1 : DatumOrder.compare(value, range.high());
        return (above > 0 || above == 0 && range.lowInclusive()) && (below < 0 || below == 0 && range.highInclusive());
    }

    @Override
    public Boolean set(ColumnPredicate.ValueSet set) {
        return !value.isNull()
                && set.negated() != set.values().stream().anyMatch(v -> DatumOrder.compare(v, value) == 0);
    }

    @Override
    public Boolean nullTest(ColumnPredicate.NullTest test) {
        return test.wantsNull() == value.isNull();
    }

    @Override
    public Boolean conjunction(ColumnPredicate.Conjunction conjunction) {
        return conjunction.members().stream().allMatch(member -> passes(member, value));
    }

    @Override
    public Boolean disjunction(ColumnPredicate.Disjunction disjunction) {
        return disjunction.members().stream().anyMatch(member -> passes(member, value));
    }
}
