package dev.sneller.predicate;

import dev.sneller.type.Datum;
import dev.sneller.type.DatumOrder;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.Validity;

/** Ranges over vectors. */
final class RangeSelection {
    private RangeSelection() {}

    static void select(ColumnPredicate.ValueRange range, ColumnVector vector, long[] mask) {
        for (int row = 0; row < vector.length(); row++) {
            if (Validity.isPresent(mask, row) && (vector.isNull(row) || !passes(range, VectorDatum.at(vector, row)))) {
                Validity.clear(mask, row);
            }
        }
    }

    static boolean passes(ColumnPredicate.ValueRange range, Datum value) {
        int low = range.low() == null ? 1 : DatumOrder.compare(value, range.low());
        int high = range.high() == null ? -1 : DatumOrder.compare(value, range.high());
        boolean inside =
                (low > 0 || low == 0 && range.lowInclusive()) && (high < 0 || high == 0 && range.highInclusive());
        return inside != range.negated();
    }
}
