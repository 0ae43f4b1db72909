package dev.sneller.exec.operator.column;

import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.DictionaryVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;

/** The selected rows of a DOUBLE vector of any form, read in place. */
public final class DoubleCandidates {
    private double[] values;
    private int[] codes;
    private long[] validity;
    private SelectionVector selection;
    private boolean constant;

    public void load(ColumnVector vector, SelectionVector rows, int count) {
        selection = rows;
        validity = vector.validity();
        constant = vector instanceof ConstantVector;
        codes = vector instanceof DictionaryVector dictionary ? dictionary.codes() : null;
        values = vector instanceof DictionaryVector dictionary
                ? ((F64Vector) dictionary.dictionary().values()).values()
                : vector instanceof ConstantVector one
                        ? ((F64Vector) one.value()).values()
                        : ((F64Vector) vector).values();
    }

    public boolean isNull(int candidate) {
        return validity != null && !Validity.isPresent(validity, row(candidate));
    }

    public double value(int candidate) {
        int row = row(candidate);
        return values[constant ? 0 : codes == null ? row : codes[row]];
    }

    private int row(int candidate) {
        return selection == null ? candidate : selection.row(candidate);
    }
}
