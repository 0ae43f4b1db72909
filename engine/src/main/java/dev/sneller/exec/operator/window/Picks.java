package dev.sneller.exec.operator.window;

import dev.sneller.exec.operator.rows.RowGather;
import dev.sneller.exec.operator.rows.StoredRows;
import dev.sneller.vector.Batch;
import dev.sneller.vector.FlatVector;

/** Functions whose result is the value of some row: subclasses choose the rows, the values are gathered once a batch. */
abstract class Picks extends WindowEvaluator {
    /** There is no such row: the default, if any. */
    static final int NO_ROW = -1;
    /** NULL, whatever the default. */
    static final int NULL = -2;

    final WindowRows rows;
    final WindowArgument argument;
    /** By place in the batch: the row whose value is the result, or one of the above. */
    final int[] picks = new int[Batch.MAX_ROWS];

    Picks(WindowArgument argument, WindowRows rows) {
        this.argument = argument;
        this.rows = rows;
    }

    @Override
    void begin(int count) {}

    @Override
    FlatVector end(int count) {
        if (!argument.isConstant()) {
            return RowGather.gather(rows, argument.column(), argument.type(), picks, 0, count);
        }
        int[] single = new int[count];
        for (int i = 0; i < count; i++) {
            single[i] = Math.min(0, picks[i]);
        }
        StoredRows constant = (batch, column) -> argument.vector(rows, 0);
        return RowGather.gather(constant, 0, argument.type(), single, 0, count);
    }
}
