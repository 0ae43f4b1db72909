package dev.sneller.exec.operator.join.table;

import dev.sneller.error.Invariant;
import dev.sneller.exec.operator.rows.DenseVectors;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.DictionaryVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.ZonedVector;

/** The selected values of a vector on an integer lane, without gaps: low halves, and high halves where some value may need them. */
final class IntegerKeys {
    private final DenseVectors dense = new DenseVectors();
    private final long[] own = new long[Batch.MAX_ROWS];
    private long[] low;
    private long[] high;

    /** @param selection null = the first {@code count} */
    void load(ColumnVector vector, SelectionVector selection, int count) {
        high = null;
        low = own;
        if (vector instanceof I64Vector longs) {
            loadLongs(longs.values(), selection, count);
        } else if (vector instanceof DictionaryVector coded
                && coded.dictionary().values() instanceof I64Vector longs) {
            loadCodes(longs.values(), coded.codes(), selection, count);
        } else {
            loadFlat(dense.of(vector, selection, count), count);
        }
    }

    private void loadLongs(long[] values, SelectionVector selection, int count) {
        if (selection == null) {
            low = values;
            return;
        }
        int[] rows = selection.rows();
        for (int i = 0; i < count; i++) {
            own[i] = values[rows[i]];
        }
    }

    private void loadCodes(long[] values, int[] codes, SelectionVector selection, int count) {
        for (int i = 0; i < count; i++) {
            own[i] = values[codes[selection == null ? i : selection.row(i)]];
        }
    }

    private void loadFlat(FlatVector flat, int count) {
        if (flat instanceof I64Vector longs) {
            low = longs.values();
        } else if (flat instanceof I32Vector ints) {
            for (int i = 0; i < count; i++) {
                own[i] = ints.values()[i];
            }
        } else if (flat instanceof BoolVector bools) {
            for (int i = 0; i < count; i++) {
                own[i] = bools.value(i) ? 1 : 0;
            }
        } else if (flat instanceof I128Vector wide) {
            low = wide.low();
            high = wide.high();
        } else if (flat instanceof ZonedVector zoned) {
            loadFlat(zoned.instants(), count);
        } else {
            throw Invariant.unreachable(flat.getClass());
        }
    }

    long[] low() {
        return low;
    }

    /** Null when every value is its low half. */
    long[] high() {
        return high;
    }

    long high(int index) {
        return high == null ? low[index] >> 63 : high[index];
    }
}
