package dev.sneller.exec.operator.rows;

import dev.sneller.vector.Batch;
import dev.sneller.vector.FlatVector;

/** Rows kept in batches: a row's number is its batch's position times 2,048 plus its slot. */
public interface StoredRows {
    /** A row number shifted right by this is its batch. */
    int BATCH_SHIFT = Batch.SHIFT;

    /** The bits of a row number that are its slot. */
    int SLOT_MASK = (1 << BATCH_SHIFT) - 1;

    FlatVector column(int batch, int column);
}
