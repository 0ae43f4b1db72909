package dev.sneller.expression.function.bit;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.function.NumberFailures;
import dev.sneller.kernel.Int128;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;

/** Shifts of integers as two's complement of 128 bits; to the right the sign comes in. */
final class NumberShift implements Kernel {
    private final boolean isLeft;
    private final LogicalType type;
    private final IntegerResult result;
    private final IntegerInput in = new IntegerInput();
    private final IntegerInput byIn = new IntegerInput();

    NumberShift(boolean isLeft, LogicalType type) {
        this.isLeft = isLeft;
        this.type = type;
        result = new IntegerResult(type);
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        in.of(arguments[0]);
        byIn.of(arguments[1]);
        result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            boolean negative = byIn.high(row) < 0;
            int by = byIn.fitsLong(row) && byIn.low(row) < Words.WIDTH ? (int) byIn.low(row) : Words.WIDTH;
            long high = in.high(row);
            long low = in.low(row);
            long newHigh = isLeft ? Words.leftHigh(high, low, by) : Words.rightHigh(high, by);
            long newLow = isLeft ? Words.leftLow(low, by) : Words.rightLow(high, low, by);
            if (negative || !Int128.isNumber(newHigh, newLow)) {
                outcome.fail(row);
            } else {
                result.set(row, newHigh, newLow);
            }
        }
        return result.finish();
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return byIn.of(arguments[1]).high(row) < 0
                ? Words.negativePlace(arguments[1], row)
                : NumberFailures.outOfRange(isLeft ? "<<" : ">>", arguments, row, type);
    }
}
