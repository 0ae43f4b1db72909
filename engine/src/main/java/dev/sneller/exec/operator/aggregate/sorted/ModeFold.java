package dev.sneller.exec.operator.aggregate.sorted;

import dev.sneller.exec.operator.sort.KeyOrder;
import dev.sneller.exec.operator.sort.ValueOrder;
import dev.sneller.plan.SortKey;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;
import java.util.List;

/** MODE: the longest run of equal values; of several the first in the call's order, without one the least. */
final class ModeFold extends PickFold {
    /** The call's order, by columns of the call. */
    private final List<SortKey> order;
    /** The first row of the current run; null before the first. */
    private FlatVector[] run;

    private int runRow;
    private long length;
    private FlatVector[] best;
    private int bestRow;
    private long bestLength;

    /** @param type of the values; the rows come by value, then by {@code order} */
    ModeFold(LogicalType type, List<SortKey> order) {
        super(type);
        this.order = order;
    }

    @Override
    void begin(long rows) {
        super.begin(rows);
        run = null;
        best = null;
        bestLength = 0;
    }

    @Override
    void add(FlatVector[] columns, int from, int to) {
        for (int row = from; row < to; row++) {
            if (run != null && ValueOrder.compare(run[0], runRow, columns[0], row) == 0) {
                length++;
            } else {
                endRun();
                run = columns;
                runRow = row;
                length = 1;
            }
        }
    }

    private void endRun() {
        if (run != null && (length > bestLength || length == bestLength && isRunFirst())) {
            best = run;
            bestRow = runRow;
            bestLength = length;
        }
    }

    private boolean isRunFirst() {
        for (SortKey key : order) {
            int sign = KeyOrder.compare(key, run[key.column()], runRow, best[key.column()], bestRow);
            if (sign != 0) {
                return sign < 0;
            }
        }
        return false;
    }

    @Override
    void end() {
        endRun();
        if (best != null) {
            pick(best[0], bestRow);
        }
        super.end();
    }
}
