package dev.sneller.expression.function.compare;

import dev.sneller.expression.Evaluator;
import dev.sneller.expression.batch.ActiveRows;
import dev.sneller.expression.batch.Flattener;
import dev.sneller.expression.function.CallSite;
import dev.sneller.expression.function.FunctionFamily;
import dev.sneller.kernel.Masks;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;

/** IS [NOT] DISTINCT FROM: equality by which NULL equals NULL; never NULL itself. */
final class DistinctFrom implements Evaluator {
    private static final int WORDS = Masks.words(Batch.MAX_ROWS);

    private final Evaluator left;
    private final Evaluator right;
    private final RowOrder order;
    private final boolean wantsEqual;
    private final Flattener leftFlat = new Flattener();
    private final Flattener rightFlat = new Flattener();
    private final ActiveRows active = new ActiveRows();
    private final BoolVector result = new BoolVector(Batch.MAX_ROWS);
    private final long[] less = new long[WORDS];
    private final long[] equal = new long[WORDS];
    private final long[] bothPresent = new long[WORDS];

    private DistinctFrom(CallSite site, boolean wantsEqual) {
        left = site.argument(0);
        right = site.argument(1);
        order = RowOrder.of(site.argumentType(0), site.argumentType(1));
        this.wantsEqual = wantsEqual;
    }

    static FunctionFamily family(boolean wantsEqual) {
        return site -> new DistinctFrom(site, wantsEqual);
    }

    @Override
    public ColumnVector evaluate(Batch batch, SelectionVector selection) {
        int rows = batch.rowCount();
        FlatVector a = leftFlat.flatten(left.evaluate(batch, selection));
        FlatVector b = rightFlat.flatten(right.evaluate(batch, selection));
        Masks.fill(bothPresent, rows, true);
        Masks.and(bothPresent, a.validity(), rows);
        Masks.and(bothPresent, b.validity(), rows);
        order.compare(a, b, active.over(rows, bothPresent, selection), less, equal);
        long[] bits = result.bits();
        for (int w = 0; w < Masks.words(rows); w++) {
            long leftPresent = a.validity() == null ? -1L : a.validity()[w];
            long rightPresent = b.validity() == null ? -1L : b.validity()[w];
            long same = equal[w] & bothPresent[w] | ~(leftPresent | rightPresent);
            bits[w] = wantsEqual ? same : ~same;
        }
        Masks.trim(bits, rows);
        result.length(rows);
        return result;
    }
}
