package dev.sneller.exec.operator.rows;

import dev.sneller.expression.batch.VariantVectors;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.Compaction;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.VariantVector;

/**
 * The selected values of vectors as flat ones without gaps, VARIANT in binary form. What is so already is passed on; texts and documents
 * stay in the bytes of the vector they come from. One thread.
 */
public final class DenseVectors {
    private final VariantVectors variants = new VariantVectors();

    /** Readable until called again, and no longer than the vector. @param selection null = the first {@code count} */
    public FlatVector of(ColumnVector vector, SelectionVector selection, int count) {
        if (vector instanceof VariantVector variant) {
            int[] alive = selection == null ? KeptColumn.Positions.all() : selection.rows();
            VariantVector binary = variants.toBinary(variant, alive, count);
            return selection == null ? binary : (FlatVector) Compaction.view(binary, selection, count);
        }
        if (vector instanceof FlatVector flat) {
            return selection == null ? flat : (FlatVector) Compaction.view(flat, selection, count);
        }
        FlatVector flat = Compaction.flatCopy(vector, selection, count);
        return flat instanceof VariantVector variant
                ? variants.toBinary(variant, KeptColumn.Positions.all(), count)
                : flat;
    }
}
