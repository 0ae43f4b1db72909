package dev.sneller.expression.function.document;

import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.BoolResult;
import dev.sneller.expression.batch.Kernel;
import dev.sneller.expression.batch.Outcome;
import dev.sneller.kernel.Masks;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.FlatVector;

/** A function that tells TRUE, FALSE or NULL of every row. */
public final class TruthLoop implements Kernel {
    private final DocumentArguments in = new DocumentArguments();
    private final BoolResult result = new BoolResult();
    private final Test test;

    /** What is told of one row. */
    @FunctionalInterface
    public interface Test {
        int FALSE = 0;
        int TRUE = 1;
        int NULL = -1;

        int of(DocumentArguments in, int row);
    }

    public TruthLoop(Test test) {
        this.test = test;
    }

    @Override
    public FlatVector compute(FlatVector[] arguments, ActiveRows active, Outcome outcome) {
        in.set(arguments, active);
        BoolVector target = result.begin(active.length());
        int[] rows = active.rows();
        for (int i = 0; i < active.count(); i++) {
            int truth = test.of(in, rows[i]);
            if (truth == Test.TRUE) {
                Masks.set(target.bits(), rows[i]);
            } else if (truth == Test.NULL) {
                outcome.setNull(rows[i]);
            }
        }
        return target;
    }
}
