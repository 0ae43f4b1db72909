package dev.sneller.exec.operator.join.table;

import dev.sneller.exec.operator.rows.KeptRows;
import dev.sneller.kernel.Hash;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.util.List;

/** Hashes of keys, equal for keys that a join holds equal. One thread. */
public final class KeyHasher {
    private final KeyMatcher[] matchers;
    private final long[] hashes = new long[Batch.MAX_ROWS];
    private final long[] nextHashes = new long[Batch.MAX_ROWS];

    public KeyHasher(List<LogicalType> types) {
        KeptRows none = KeptRows.unreserved(types);
        matchers = new KeyMatcher[types.size()];
        for (int k = 0; k < matchers.length; k++) {
            matchers[k] = KeyMatcher.of(none.column(k));
        }
    }

    /** By place among the selected rows; valid until called again. @param selection null = the first {@code count} */
    public long[] hash(ColumnVector[] keys, SelectionVector selection, int count) {
        for (int k = 0; k < matchers.length; k++) {
            matchers[k].load(keys[k], selection, count);
            matchers[k].hash(k == 0 ? hashes : nextHashes, count);
            if (k > 0) {
                Hash.combine(hashes, nextHashes, count);
            }
        }
        return hashes;
    }
}
