package dev.sneller.jdbc.cursor;

import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.DictionaryVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.Validity;

/** Where the current row's value of one column is: the flat vector that holds it and the slot in there. */
final class ColumnReader {
    private FlatVector values;
    private int[] codes;
    private boolean constant;
    private long[] validity;
    private int slot;
    private boolean isNull;

    /** Moves to the column of the next batch. */
    void batch(ColumnVector vector) {
        validity = vector.validity();
        constant = vector instanceof ConstantVector;
        codes = null;
        if (vector instanceof DictionaryVector dictionary) {
            codes = dictionary.codes();
            values = dictionary.dictionary().values();
        } else {
            values = constant ? ((ConstantVector) vector).value() : (FlatVector) vector;
        }
    }

    void row(int row) {
        isNull = !Validity.isPresent(validity, row);
        slot = constant ? 0 : codes == null ? row : codes[row];
    }

    boolean isNull() {
        return isNull;
    }

    FlatVector values() {
        return values;
    }

    int slot() {
        return slot;
    }
}
