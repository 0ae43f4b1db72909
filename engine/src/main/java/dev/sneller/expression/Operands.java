package dev.sneller.expression;

import dev.sneller.expression.batch.DatumVectors;
import dev.sneller.type.Datum;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;

/** The leaves of evaluator trees: columns of the batch and constants. */
final class Operands {
    private Operands() {}

    static Evaluator column(int index) {
        return (batch, selection) -> batch.column(index);
    }

    static Evaluator constant(Datum value) {
        return new Constant(DatumVectors.single(value));
    }

    private static final class Constant implements Evaluator {
        private final FlatVector value;
        private ConstantVector last;

        Constant(FlatVector value) {
            this.value = value;
            last = new ConstantVector(value, 0);
        }

        @Override
        public ColumnVector evaluate(Batch batch, SelectionVector selection) {
            if (last.length() != batch.rowCount()) {
                last = new ConstantVector(value, batch.rowCount());
            }
            return last;
        }
    }
}
