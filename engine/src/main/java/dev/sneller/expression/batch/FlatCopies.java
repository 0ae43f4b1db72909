package dev.sneller.expression.batch;

import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.Compaction;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.VariantVector;

/** Copies of selected rows that are dense, flat and, of VARIANT, binary: how rows are kept. One thread. */
public final class FlatCopies {
    private static final int[] ALL_ROWS = new int[Batch.MAX_ROWS];

    static {
        for (int row = 0; row < ALL_ROWS.length; row++) {
            ALL_ROWS[row] = row;
        }
    }

    private final VariantVectors variants = new VariantVectors();

    /**
     * Text of a dictionary still refers to the dictionary's bytes, which never change; all else is copied.
     *
     * @param selection the rows to take, null = the first {@code count}
     */
    public FlatVector copy(ColumnVector vector, SelectionVector selection, int count) {
        if (vector instanceof VariantVector variant) {
            int[] alive = selection == null ? ALL_ROWS : selection.rows();
            return (FlatVector) Compaction.copy(variants.toBinary(variant, alive, count), selection, count);
        }
        FlatVector copy = Compaction.flatCopy(vector, selection, count);
        if (copy instanceof VariantVector variant && variant.shape() != VariantVector.Shape.BINARY) {
            return (FlatVector) Compaction.copy(variants.toBinary(variant, ALL_ROWS, count), null, count);
        }
        return copy;
    }
}
