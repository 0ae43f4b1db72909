package dev.sneller.expression.function.compare;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.kernel.Masks;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;

/** IS NULL and IS NOT NULL, from validity alone. */
final class NullFunctions implements Evaluator {
    private final Evaluator operand;
    private final boolean wantsNull;
    private final BoolVector result = new BoolVector(Batch.MAX_ROWS);

    private NullFunctions(Evaluator operand, boolean wantsNull) {
        this.operand = operand;
        this.wantsNull = wantsNull;
    }

    static FunctionFamily test(boolean wantsNull) {
        return site -> new NullFunctions(site.argument(0), wantsNull);
    }

    @Override
    public ColumnVector evaluate(Batch batch, SelectionVector selection) {
        ColumnVector input = operand.evaluate(batch, selection);
        int rows = batch.rowCount();
        long[] bits = result.bits();
        Masks.fill(bits, rows, true);
        Masks.and(bits, input.validity(), rows);
        if (wantsNull) {
            Masks.not(bits, rows);
        }
        result.length(rows);
        return result;
    }
}
