package dev.sneller.exec.operator.window;

import dev.sneller.plan.WindowFunction;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;

/** PERCENT_RANK and CUME_DIST: the share of a partition's other rows before the row's peers, or of all rows up to them. */
final class Distribution extends WindowEvaluator {
    private final boolean cumulative;
    private final WindowRows rows;
    private F64Vector results;
    private double share;

    Distribution(WindowFunction function, WindowRows rows) {
        this.cumulative = function == WindowFunction.CUME_DIST;
        this.rows = rows;
    }

    @Override
    void begin(int count) {
        results = new F64Vector(count);
        results.length(count);
    }

    @Override
    void evaluate(Partition partition, int from, int to, int at) {
        int size = partition.end() - partition.start();
        for (int row = from; row < to; row++) {
            if (row == partition.start() || rows.startsPeers(row)) {
                share = cumulative
                        ? (double) (rows.peersEnd(row, partition.end()) - partition.start()) / size
                        : size == 1 ? 0 : (double) (row - partition.start()) / (size - 1);
            }
            results.values()[at + row - from] = share;
        }
    }

    @Override
    FlatVector end(int count) {
        return results;
    }
}
