package dev.sneller.expression.function.bit;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;

/** AND, OR and XOR of integers as two's complement of 128 bits. */
final class NumberBits implements Kernel {
    private final BitJoin join;
    private final IntegerResult result;
    private final IntegerInput left = new IntegerInput();
    private final IntegerInput right = new IntegerInput();

    NumberBits(BitJoin join, LogicalType type) {
        this.join = join;
        result = new IntegerResult(type);
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        left.of(arguments[0]);
        right.of(arguments[1]);
        result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            result.set(row, join.of(left.high(row), right.high(row)), join.of(left.low(row), right.low(row)));
        }
        return result.finish();
    }
}
