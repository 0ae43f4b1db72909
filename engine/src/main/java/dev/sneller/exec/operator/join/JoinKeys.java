package dev.sneller.exec.operator.join;

import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import java.util.List;

/** Which rows can match at all: a NULL key matches nothing unless NULL equals NULL for it. */
final class JoinKeys {
    private JoinKeys() {}

    /** Fills {@code target} with the selected rows that can match and answers how many. */
    static int matchable(
            ColumnVector[] keys,
            List<Boolean> nullEquals,
            SelectionVector selection,
            int count,
            SelectionVector target) {
        int n = 0;
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection.row(i);
            boolean present = true;
            for (int k = 0; k < keys.length; k++) {
                present &= nullEquals.get(k) || Validity.isPresent(keys[k].validity(), row);
            }
            if (present) {
                target.rows()[n++] = row;
            }
        }
        target.count(n);
        return n;
    }
}
