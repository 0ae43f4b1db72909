package dev.sneller.predicate;

import dev.sneller.vector.ColumnVector;
import java.util.List;

/**
 * A predicate at work over many vectors, by one thread: constants are prepared once, and the values of a dictionary asked once. Loops
 * over batches hold one instead of calling {@link ColumnPredicate#select}.
 */
@FunctionalInterface
public interface PredicateSelector {
    /** Clears in {@code mask} the bits of rows among the first {@code vector.length()} that do not pass; other bits stay. */
    void select(ColumnVector vector, long[] mask);

    static PredicateSelector of(ColumnPredicate predicate) {
        return predicate.accept(new Preparation());
    }

    /** One selector per kind of predicate. */
    final class Preparation implements ColumnPredicate.Visitor<PredicateSelector> {
        private Preparation() {}

        @Override
        public PredicateSelector range(ColumnPredicate.ValueRange range) {
            return new ValueSelector(new RangeTest(range), range.negated());
        }

        @Override
        public PredicateSelector set(ColumnPredicate.ValueSet set) {
            return new ValueSelector(new SetTest(set.values()), set.negated());
        }

        @Override
        public PredicateSelector nullTest(ColumnPredicate.NullTest test) {
            return (vector, mask) -> NullSelection.select(test, vector, mask);
        }

        @Override
        public PredicateSelector conjunction(ColumnPredicate.Conjunction conjunction) {
            List<PredicateSelector> members =
                    conjunction.members().stream().map(PredicateSelector::of).toList();
            return (vector, mask) -> members.forEach(member -> member.select(vector, mask));
        }

        @Override
        public PredicateSelector disjunction(ColumnPredicate.Disjunction disjunction) {
            return new AnySelector(
                    disjunction.members().stream().map(PredicateSelector::of).toList());
        }
    }
}
