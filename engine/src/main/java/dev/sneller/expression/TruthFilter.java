package dev.sneller.expression;

import dev.sneller.kernel.KernelProvider;
import dev.sneller.kernel.Masks;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.SelectionVector;
import java.util.List;

/** Rows for which every condition is true; a later condition sees only rows that passed the earlier ones. */
final class TruthFilter implements RowFilter {
    private final Evaluator[] conditions;
    private final SelectionVector passing = new SelectionVector(Batch.MAX_ROWS);
    private final long[] mask = new long[Masks.words(Batch.MAX_ROWS)];

    TruthFilter(List<Evaluator> conditions) {
        this.conditions = conditions.toArray(new Evaluator[0]);
    }

    @Override
    public SelectionVector select(Batch batch) {
        SelectionVector rows = batch.selection();
        for (Evaluator condition : conditions) {
            rows = narrow(condition.evaluate(batch, rows), rows);
            if (rows != null && rows.count() == 0) {
                return rows;
            }
        }
        return rows;
    }

    private SelectionVector narrow(ColumnVector truth, SelectionVector rows) {
        int length = truth.length();
        if (truth instanceof ConstantVector constant) {
            if (!constant.isNull() && ((BoolVector) constant.value()).value(0)) {
                return rows;
            }
            passing.count(0);
            return passing;
        }
        Truth.bits(truth, mask);
        Masks.and(mask, truth.validity(), length);
        if (rows != null) {
            return keep(rows);
        }
        int count = KernelProvider.kernels().selections().select(mask, length, passing.rows());
        passing.count(count);
        return count == length ? null : passing;
    }

    private SelectionVector keep(SelectionVector rows) {
        int[] from = rows.rows();
        int[] to = passing.rows();
        int n = 0;
        for (int i = 0; i < rows.count(); i++) {
            int row = from[i];
            to[n] = row;
            n += (int) (mask[row >>> 6] >>> row & 1);
        }
        if (n == rows.count()) {
            return rows;
        }
        passing.count(n);
        return passing;
    }
}
