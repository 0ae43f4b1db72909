package dev.sneller.expression.function.random;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.DoubleResult;
import dev.sneller.expression.batch.IntegerInput;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;

/** NORMAL(mean, deviation, seed), by the transform of Box and Muller. */
final class Normal implements Kernel {
    private final DoubleResult result = new DoubleResult();
    private final IntegerInput seedIn = new IntegerInput();

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        double[] mean = ((F64Vector) arguments[0]).values();
        double[] deviation = ((F64Vector) arguments[1]).values();
        seedIn.of(arguments[2]);
        F64Vector target = result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int row = rows[i];
            long seed = Mixer.fold(seedIn.high(row), seedIn.low(row));
            double radius = Math.sqrt(-2 * Math.log(1 - Mixer.unit(Mixer.draw(seed, 0))));
            double angle = 2 * Math.PI * Mixer.unit(Mixer.draw(seed, 1));
            target.values()[row] = mean[row] + deviation[row] * radius * Math.cos(angle);
        }
        return target;
    }
}
