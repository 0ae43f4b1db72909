package dev.sneller.expression;

import dev.sneller.vector.Batch;
import dev.sneller.vector.SelectionVector;

/** A compiled condition of one thread: which rows it is true for. */
public interface RowFilter {
    /**
     * The rows among the batch's selection for which the condition is true; null when that is all of them. Valid until called again.
     */
    SelectionVector select(Batch batch);
}
