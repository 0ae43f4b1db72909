package dev.sneller.expression.function.bit;

import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;

/** One bit of an integer; past the width there is the sign. */
final class BitTest implements Kernel {
    private final IntegerResult result;
    private final IntegerInput in = new IntegerInput();
    private final IntegerInput placeIn = new IntegerInput();

    BitTest(LogicalType type) {
        result = new IntegerResult(type);
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        in.of(arguments[0]);
        placeIn.of(arguments[1]);
        result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            if (placeIn.high(row) < 0) {
                outcome.fail(row);
            } else {
                boolean isFar = !placeIn.fitsLong(row) || placeIn.low(row) >= Words.WIDTH;
                int place = isFar ? Words.WIDTH - 1 : (int) placeIn.low(row);
                result.set(row, Words.rightLow(in.high(row), in.low(row), place) & 1);
            }
        }
        return result.finish();
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return Words.negativePlace(arguments[1], row);
    }
}
