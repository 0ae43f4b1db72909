package dev.sneller.predicate;

import dev.sneller.type.Datum;
import dev.sneller.vector.ColumnVector;
import java.util.List;

/**
 * A condition of one column against constants. Constants have the column's type (NUMBER: the column's scale). Immutable, shared by
 * threads. NULL values never pass but a {@link NullTest}.
 */
public sealed interface ColumnPredicate {
    /** What the block's bounds prove. */
    Verdict verdict(ZoneMap zone);

    /**
     * Clears in {@code mask} the bits of rows among the first {@code vector.length()} that do not pass; other bits stay.
     */
    void select(ColumnVector vector, long[] mask);

    <R> R accept(Visitor<R> visitor);

    /** One method per member. */
    interface Visitor<R> {
        R range(ValueRange range);

        R set(ValueSet set);

        R nullTest(NullTest test);

        R conjunction(Conjunction conjunction);

        R disjunction(Disjunction disjunction);
    }

    /**
     * {@code low <= value <= high}, or its negation among non-null values.
     *
     * @param low null = unbounded
     * @param high null = unbounded
     */
    record ValueRange(Datum low, boolean lowInclusive, Datum high, boolean highInclusive, boolean negated)
            implements ColumnPredicate {
        public static ValueRange equal(Datum value) {
            return new ValueRange(value, true, value, true, false);
        }

        public static ValueRange notEqual(Datum value) {
            return new ValueRange(value, true, value, true, true);
        }

        public static ValueRange atLeast(Datum low, boolean inclusive) {
            return new ValueRange(low, inclusive, null, true, false);
        }

        public static ValueRange atMost(Datum high, boolean inclusive) {
            return new ValueRange(null, true, high, inclusive, false);
        }

        @Override
        public Verdict verdict(ZoneMap zone) {
            return RangeVerdict.of(this, zone);
        }

        @Override
        public void select(ColumnVector vector, long[] mask) {
            PredicateSelector.of(this).select(vector, mask);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.range(this);
        }
    }

    /** The value is one of these (sorted, distinct, not null), or none of them. */
    record ValueSet(List<Datum> values, boolean negated) implements ColumnPredicate {
        public ValueSet {
            values = List.copyOf(values);
        }

        @Override
        public Verdict verdict(ZoneMap zone) {
            return SetVerdict.of(this, zone);
        }

        @Override
        public void select(ColumnVector vector, long[] mask) {
            PredicateSelector.of(this).select(vector, mask);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.set(this);
        }
    }

    /** IS NULL, or IS NOT NULL. */
    record NullTest(boolean wantsNull) implements ColumnPredicate {
        @Override
        public Verdict verdict(ZoneMap zone) {
            return NullVerdict.of(this, zone);
        }

        @Override
        public void select(ColumnVector vector, long[] mask) {
            NullSelection.select(this, vector, mask);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nullTest(this);
        }
    }

    /** All of these. */
    record Conjunction(List<ColumnPredicate> members) implements ColumnPredicate {
        public Conjunction {
            members = List.copyOf(members);
        }

        @Override
        public Verdict verdict(ZoneMap zone) {
            Verdict verdict = Verdict.ALL;
            for (ColumnPredicate member : members) {
                verdict = verdict.and(member.verdict(zone));
            }
            return verdict;
        }

        @Override
        public void select(ColumnVector vector, long[] mask) {
            for (ColumnPredicate member : members) {
                member.select(vector, mask);
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.conjunction(this);
        }
    }

    /** Any of these, of which there is at least one. */
    record Disjunction(List<ColumnPredicate> members) implements ColumnPredicate {
        public Disjunction {
            members = List.copyOf(members);
        }

        @Override
        public Verdict verdict(ZoneMap zone) {
            Verdict verdict = Verdict.NONE;
            for (ColumnPredicate member : members) {
                verdict = verdict.or(member.verdict(zone));
            }
            return verdict;
        }

        @Override
        public void select(ColumnVector vector, long[] mask) {
            PredicateSelector.of(this).select(vector, mask);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.disjunction(this);
        }
    }
}
