package dev.sneller.exec.operator.column;

import dev.sneller.error.Invariant;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.DictionaryVector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;

/** The selected rows of a VARCHAR or BINARY vector of any form, as dense slices; a null has length -1. */
public final class BytesCandidates {
    public byte[] bytes;
    public final int[] start = new int[Batch.MAX_ROWS];
    public final int[] length = new int[Batch.MAX_ROWS];

    public void load(ColumnVector vector, SelectionVector selection, int count) {
        BytesVector values = values(vector);
        bytes = values.bytes();
        long[] validity = vector.validity();
        int[] codes = vector instanceof DictionaryVector dictionary ? dictionary.codes() : null;
        boolean constant = vector instanceof ConstantVector;
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection.row(i);
            if (!Validity.isPresent(validity, row)) {
                start[i] = 0;
                length[i] = -1;
            } else {
                int slot = constant ? 0 : codes == null ? row : codes[row];
                start[i] = values.start()[slot];
                length[i] = values.lengths()[slot];
            }
        }
    }

    private static BytesVector values(ColumnVector vector) {
        if (vector instanceof BytesVector flat) {
            return flat;
        } else if (vector instanceof DictionaryVector dictionary) {
            return (BytesVector) dictionary.dictionary().values();
        } else if (vector instanceof ConstantVector constant) {
            return (BytesVector) constant.value();
        }
        throw Invariant.unreachable(vector.getClass());
    }
}
