package dev.sneller.exec.operator.column;

import dev.sneller.error.Invariant;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.ConstantVector;
import dev.sneller.vector.DictionaryVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.SelectionVector;
import dev.sneller.vector.Validity;
import dev.sneller.vector.ZonedVector;
import java.util.Arrays;

/** The selected rows of a vector on an integer lane, dense: low and high halves, nulls. A null's halves are 0. */
public final class IntegerCandidates {
    public final long[] low = new long[Batch.MAX_ROWS];
    /** High halves, null while every value of the batch fits 64 bits. */
    public long[] high;

    public final boolean[] isNull = new boolean[Batch.MAX_ROWS];
    public boolean hasNulls;

    private final long[] highHalves = new long[Batch.MAX_ROWS];
    private final short[] offsets = new short[Batch.MAX_ROWS];
    private final int[] slots = new int[Batch.MAX_ROWS];
    private boolean zoned;

    public long high(int candidate) {
        return high == null ? low[candidate] >> 63 : high[candidate];
    }

    /** Minutes east of UTC of a zoned instant, else 0. */
    public short offset(int candidate) {
        return zoned ? offsets[candidate] : 0;
    }

    public void load(ColumnVector vector, SelectionVector selection, int count) {
        high = null;
        zoned = false;
        loadNulls(vector.validity(), selection, count);
        if (vector instanceof ConstantVector constant) {
            Arrays.fill(slots, 0, count, 0);
            copy(constant.value(), slots, count);
        } else if (vector instanceof DictionaryVector dictionary) {
            for (int i = 0; i < count; i++) {
                slots[i] = dictionary.codes()[selection == null ? i : selection.row(i)];
            }
            copy(dictionary.dictionary().values(), slots, count);
        } else {
            copy((FlatVector) vector, selection == null ? null : selection.rows(), count);
        }
        if (hasNulls) {
            clearNulls(count);
        }
    }

    private void loadNulls(long[] validity, SelectionVector selection, int count) {
        hasNulls = false;
        if (validity == null) {
            Arrays.fill(isNull, 0, count, false);
            return;
        }
        for (int i = 0; i < count; i++) {
            isNull[i] = !Validity.isPresent(validity, selection == null ? i : selection.row(i));
            hasNulls |= isNull[i];
        }
    }

    /** @param rows null = the first {@code count} */
    private void copy(FlatVector vector, int[] rows, int count) {
        if (vector instanceof I64Vector longs) {
            gather(longs.values(), rows, count, low);
        } else if (vector instanceof I32Vector ints) {
            for (int i = 0; i < count; i++) {
                low[i] = ints.values()[rows == null ? i : rows[i]];
            }
        } else if (vector instanceof BoolVector bools) {
            for (int i = 0; i < count; i++) {
                low[i] = bools.value(rows == null ? i : rows[i]) ? 1 : 0;
            }
        } else if (vector instanceof I128Vector halves) {
            gather(halves.low(), rows, count, low);
            gather(halves.high(), rows, count, highHalves);
            high = highHalves;
        } else if (vector instanceof ZonedVector instants) {
            copy(instants.instants(), rows, count);
            zoned = true;
            for (int i = 0; i < count; i++) {
                offsets[i] = instants.offsetMinutes()[rows == null ? i : rows[i]];
            }
        } else {
            throw Invariant.unreachable(vector.getClass());
        }
    }

    private static void gather(long[] values, int[] rows, int count, long[] target) {
        if (rows == null) {
            System.arraycopy(values, 0, target, 0, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            target[i] = values[rows[i]];
        }
    }

    private void clearNulls(int count) {
        for (int i = 0; i < count; i++) {
            if (isNull[i]) {
                low[i] = 0;
                if (high != null) {
                    high[i] = 0;
                }
            }
        }
    }
}
