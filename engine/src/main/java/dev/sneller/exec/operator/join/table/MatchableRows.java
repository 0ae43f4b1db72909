package dev.sneller.exec.operator.join.table;

import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import java.util.List;

/** Which rows can match at all: a NULL key matches nothing unless NULL equals NULL for it. */
public final class MatchableRows {
    private MatchableRows() {}

    /**
     * The selected rows that can match: the selection itself where that is all of them, else {@code target}, filled.
     *
     * @param selection null = the first {@code count}
     */
    public static SelectionVector of(
            ColumnVector[] keys,
            List<Boolean> nullEquals,
            SelectionVector selection,
            int count,
            SelectionVector target) {
        SelectionVector rows = selection;
        int left = count;
        for (int k = 0; k < keys.length; k++) {
            long[] validity = keys[k].validity();
            if (validity == null || nullEquals.get(k)) {
                continue;
            }
            int n = 0;
            int[] kept = target.rows();
            for (int i = 0; i < left; i++) {
                int row = rows == null ? i : rows.row(i);
                if (Validity.isPresent(validity, row)) {
                    kept[n++] = row;
                }
            }
            target.count(n);
            rows = target;
            left = n;
        }
        return rows;
    }
}
