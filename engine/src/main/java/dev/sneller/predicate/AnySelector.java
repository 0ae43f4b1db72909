package dev.sneller.predicate;

import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.Validity;
import java.util.List;

/** Rows that pass at least one of several tests, each asked about the rows that no earlier one has passed. One thread. */
final class AnySelector implements PredicateSelector {
    private final List<PredicateSelector> members;
    private long[] passed = new long[0];
    private long[] asked = new long[0];

    AnySelector(List<PredicateSelector> members) {
        this.members = members;
    }

    @Override
    public void select(ColumnVector vector, long[] mask) {
        int words = Validity.words(vector.length());
        if (passed.length < words) {
            passed = new long[words];
            asked = new long[words];
        }
        for (int m = 0; m < members.size(); m++) {
            for (int w = 0; w < words; w++) {
                passed[w] = m == 0 ? 0 : passed[w];
                asked[w] = mask[w] & ~passed[w];
            }
            members.get(m).select(vector, asked);
            for (int w = 0; w < words; w++) {
                passed[w] |= asked[w];
            }
        }
        System.arraycopy(passed, 0, mask, 0, words);
    }
}
