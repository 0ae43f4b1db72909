package dev.sneller.exec.operator.column;

import dev.sneller.expression.batch.VariantVectors;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.DictionaryVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import dev.sneller.vector.VariantVector;

/** The selected rows of a VARIANT vector of any form and shape, as dense slices of binary form; a null has length -1. */
public final class VariantCandidates {
    public byte[] bytes;
    public final int[] start = new int[Batch.MAX_ROWS];
    public final int[] length = new int[Batch.MAX_ROWS];

    private final VariantVectors variants = new VariantVectors();
    private final int[] slots = new int[Batch.MAX_ROWS];

    public void load(ColumnVector vector, SelectionVector selection, int count) {
        int[] codes = vector instanceof DictionaryVector dictionary ? dictionary.codes() : null;
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection.row(i);
            slots[i] = vector instanceof ConstantVector ? 0 : codes == null ? row : codes[row];
        }
        BytesVector values = variants.toBinary(values(vector), slots, count).binary();
        bytes = values.bytes();
        for (int i = 0; i < count; i++) {
            boolean present = Validity.isPresent(vector.validity(), selection == null ? i : selection.row(i));
            start[i] = present ? values.start()[slots[i]] : 0;
            length[i] = present ? values.lengths()[slots[i]] : -1;
        }
    }

    private static VariantVector values(ColumnVector vector) {
        if (vector instanceof DictionaryVector dictionary) {
            return (VariantVector) dictionary.dictionary().values();
        }
        return (VariantVector) (vector instanceof ConstantVector constant ? constant.value() : vector);
    }
}
