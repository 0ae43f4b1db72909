package dev.sneller.expression;

import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;

/** A compiled expression of one thread; the vector it returns is valid until it is called again. */
public interface Evaluator {
    /** @param selection rows whose results are wanted, null = all rows of the batch */
    ColumnVector evaluate(Batch batch, SelectionVector selection);
}
