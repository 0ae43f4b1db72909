package dev.sneller.expression.function.random;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.DoubleResult;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.IntegerResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.expression.function.NumberFailures;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;

/** UNIFORM of NUMBERs: every unscaled number from the first bound to the second, both included, is as likely. */
final class Uniform implements Kernel {
    private final IntegerResult result;
    private final IntegerInput lowIn = new IntegerInput();
    private final IntegerInput highIn = new IntegerInput();
    private final IntegerInput seedIn = new IntegerInput();

    /** @param type of the bounds too */
    Uniform(LogicalType type) {
        result = new IntegerResult(type);
    }

    /** UNIFORM of DOUBLEs, the second bound not included. */
    static Kernel real() {
        DoubleResult result = new DoubleResult();
        IntegerInput seed = new IntegerInput();
        return (arguments, active, outcome) -> {
            double[] low = ((F64Vector) arguments[0]).values();
            double[] high = ((F64Vector) arguments[1]).values();
            seed.of(arguments[2]);
            F64Vector target = result.begin(active.length());
            int[] rows = active.rows();
            for (int i = 0; i < active.count(); i++) {
                int row = rows[i];
                double unit = Mixer.unit(Mixer.draw(Mixer.fold(seed.high(row), seed.low(row)), 0));
                target.values()[row] = low[row] + (high[row] - low[row]) * unit;
            }
            return target;
        };
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        lowIn.of(arguments[0]);
        highIn.of(arguments[1]);
        seedIn.of(arguments[2]);
        result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            long low = lowIn.low(row);
            long high = highIn.low(row);
            if (low <= high && lowIn.fitsLong(row) && highIn.fitsLong(row)) {
                long bits = Mixer.draw(Mixer.fold(seedIn.high(row), seedIn.low(row)), 0);
                result.set(row, low + Mixer.below(high - low + 1, bits));
            } else {
                outcome.fail(row);
            }
        }
        return result.finish();
    }

    @Override
    public SnellerException failure(FlatVector[] arguments, int row) {
        return new SnellerException(
                ErrorCode.INVALID_ARGUMENT,
                "UNIFORM from '" + NumberFailures.text(arguments[0], row) + "' to '"
                        + NumberFailures.text(arguments[1], row)
                        + "'. Give the smaller bound first, each below 9.2e18");
    }
}
