package dev.sneller.exec.operator;

import dev.sneller.plan.SortKey;
import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.predicate.ColumnPredicate.Disjunction;
import dev.sneller.predicate.ColumnPredicate.NullTest;
import dev.sneller.predicate.ColumnPredicate.ValueRange;
import dev.sneller.predicate.ColumnPredicate.ValueSet;
import dev.sneller.type.Datum;
import dev.sneller.type.DatumOrder;
import java.util.List;

/**
 * A place in the order of one key that rows must not be past.
 *
 * @param value of the key at that place, perhaps NULL
 * @param inclusive whether rows at the place itself count
 */
public record OrderBound(SortKey key, Datum value, boolean inclusive) {
    private static final ColumnPredicate NOTHING = new ValueSet(List.of(), false);
    private static final ColumnPredicate EVERYTHING = new Disjunction(List.of(new NullTest(true), new NullTest(false)));

    /** Whether this place comes before the other's. */
    public boolean isBefore(OrderBound other) {
        boolean isNull = value.isNull();
        if (isNull || other.value.isNull()) {
            return isNull != other.value.isNull() && isNull == key.nullsFirst();
        }
        int order = DatumOrder.compare(value, other.value);
        return key.descending() ? order > 0 : order < 0;
    }

    /** Of the key's column: true for rows that are not past the place. */
    public ColumnPredicate predicate() {
        if (value.isNull()) {
            return key.nullsFirst() ? atFirstNulls() : atLastNulls();
        }
        ColumnPredicate values =
                key.descending() ? ValueRange.atLeast(value, inclusive) : ValueRange.atMost(value, inclusive);
        return key.nullsFirst() ? new Disjunction(List.of(new NullTest(true), values)) : values;
    }

    private ColumnPredicate atFirstNulls() {
        return inclusive ? new NullTest(true) : NOTHING;
    }

    private ColumnPredicate atLastNulls() {
        return inclusive ? EVERYTHING : new NullTest(false);
    }
}
