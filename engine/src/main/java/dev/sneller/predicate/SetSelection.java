package dev.sneller.predicate;

import dev.sneller.type.Datum;
import dev.sneller.type.DatumOrder;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.Validity;
import java.util.Collections;

/** Sets over vectors. */
final class SetSelection {
    private SetSelection() {}

    static void select(ColumnPredicate.ValueSet set, ColumnVector vector, long[] mask) {
        for (int row = 0; row < vector.length(); row++) {
            if (Validity.isPresent(mask, row)) {
                boolean passes = !vector.isNull(row) && contains(set, VectorDatum.at(vector, row)) != set.negated();
                if (!passes) {
                    Validity.clear(mask, row);
                }
            }
        }
    }

    private static boolean contains(ColumnPredicate.ValueSet set, Datum value) {
        return Collections.binarySearch(set.values(), value, DatumOrder::compare) >= 0;
    }
}
