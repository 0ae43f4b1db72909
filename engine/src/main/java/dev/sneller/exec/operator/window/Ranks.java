package dev.sneller.exec.operator.window;

import dev.sneller.plan.WindowFunction;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I64Vector;

/** ROW_NUMBER, RANK and DENSE_RANK. */
final class Ranks extends WindowEvaluator {
    private final WindowFunction function;
    private final LogicalType type;
    private final WindowRows rows;
    private I64Vector results;
    private long rank;

    Ranks(WindowFunction function, LogicalType type, WindowRows rows) {
        this.function = function;
        this.type = type;
        this.rows = rows;
    }

    @Override
    void begin(int count) {
        results = new I64Vector(type, count);
        results.length(count);
    }

    @Override
    void evaluate(Partition partition, int from, int to, int at) {
        long[] values = results.values();
        if (function == WindowFunction.ROW_NUMBER) {
            for (int row = from; row < to; row++) {
                values[at + row - from] = row - partition.start() + 1L;
            }
            return;
        }
        boolean dense = function == WindowFunction.DENSE_RANK;
        for (int row = from; row < to; row++) {
            if (row == partition.start()) {
                rank = 1;
            } else if (rows.startsPeers(row)) {
                rank = dense ? rank + 1 : row - partition.start() + 1L;
            }
            values[at + row - from] = rank;
        }
    }

    @Override
    FlatVector end(int count) {
        return results;
    }

    @Override
    boolean streams() {
        return true;
    }

    @Override
    int firstNeeded(Partition partition, int next) {
        return next;
    }
}
