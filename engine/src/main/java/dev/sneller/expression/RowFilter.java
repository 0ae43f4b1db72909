package dev.sneller.expression;

import dev.sneller.vector.Batch;
import dev.sneller.vector.SelectionVector;

/** A compiled condition of one thread: which rows it is true for. */
public interface RowFilter {
    /**
     * The rows among the batch's selection for which the condition is true; when it is true for all of them, the batch's own selection, which
     * is null where it has none. Valid until called again.
     */
    SelectionVector select(Batch batch);
}
