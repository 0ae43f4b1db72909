package dev.sneller.exec.operator.window;

import dev.sneller.exec.operator.sort.ValueOrder;
import dev.sneller.vector.Batch;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.Validity;

/** Which rows of a sorted batch differ from the row before them; NULL equals NULL. */
final class Borders {
    private final int[] columns;

    /** @param columns those compared; none = all rows are equal */
    Borders(int[] columns) {
        this.columns = columns;
    }

    /** Sets the bits of rows that differ. @param before the batch before, null for the first, whose first row always differs */
    void mark(Batch batch, Batch before, long[] bits) {
        if (before == null) {
            Validity.set(bits, 0);
        }
        for (int column : columns) {
            FlatVector vector = (FlatVector) batch.column(column);
            if (before != null) {
                FlatVector last = (FlatVector) before.column(column);
                if (!same(last, before.rowCount() - 1, vector, 0)) {
                    Validity.set(bits, 0);
                }
            }
            mark(vector, batch.rowCount(), bits);
        }
    }

    private static void mark(FlatVector vector, int count, long[] bits) {
        if (vector.validity() == null && vector instanceof I64Vector longs) {
            long[] values = longs.values();
            for (int i = 1; i < count; i++) {
                bits[i >>> 6] |= (values[i] == values[i - 1] ? 0L : 1L) << i;
            }
        } else if (vector.validity() == null && vector instanceof I32Vector ints) {
            int[] values = ints.values();
            for (int i = 1; i < count; i++) {
                bits[i >>> 6] |= (values[i] == values[i - 1] ? 0L : 1L) << i;
            }
        } else {
            for (int i = 1; i < count; i++) {
                if (!same(vector, i - 1, vector, i)) {
                    Validity.set(bits, i);
                }
            }
        }
    }

    private static boolean same(FlatVector a, int rowA, FlatVector b, int rowB) {
        boolean isNull = a.isNull(rowA);
        return isNull == b.isNull(rowB) && (isNull || ValueOrder.compare(a, rowA, b, rowB) == 0);
    }
}
