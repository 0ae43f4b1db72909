package dev.sneller.expression.function.document;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;

/** A function that gives a number from 0 up, or NULL, for every row. */
public final class CountLoop implements Kernel {
    private final DocumentArguments in = new DocumentArguments();
    private final IntegerResult result;
    private final Count count;

    /** The number of one row. */
    @FunctionalInterface
    public interface Count {
        long NULL = -1;

        long of(DocumentArguments in, int row);
    }

    public CountLoop(LogicalType type, Count count) {
        result = new IntegerResult(type);
        this.count = count;
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        in.set(arguments, active);
        result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            long number = count.of(in, rows[i]);
            if (number == Count.NULL) {
                outcome.setNull(rows[i]);
            } else {
                result.set(rows[i], number);
            }
        }
        return result.finish();
    }
}
