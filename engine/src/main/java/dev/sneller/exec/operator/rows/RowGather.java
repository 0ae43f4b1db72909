package dev.sneller.exec.operator.rows;

import dev.sneller.type.LogicalType;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.Validity;

/** Stored rows, in any order, as vectors; row number -1 gives NULL, which outer joins and LAG ask for. */
public final class RowGather {
    private RowGather() {}

    /** Column {@code column} of {@code rows[from]} to {@code rows[from + count - 1]} as a vector of its own. */
    public static FlatVector gather(StoredRows store, int column, LogicalType type, int[] rows, int from, int count) {
        FlatVector target = ValueCopy.allocate(type, isWide(store, column, rows, from, count), count);
        nulls(store, column, rows, from, count, target);
        if (target instanceof I64Vector longs) {
            longs(store, column, rows, from, count, longs.values());
        } else if (target instanceof F64Vector doubles) {
            doubles(store, column, rows, from, count, doubles.values());
        } else if (target instanceof I32Vector ints) {
            ints(store, column, rows, from, count, ints.values());
        } else {
            others(store, column, rows, from, count, target);
        }
        return target;
    }

    private static boolean isWide(StoredRows store, int column, int[] rows, int from, int count) {
        int last = -1;
        for (int i = from; i < from + count; i++) {
            int batch = rows[i] >> StoredRows.BATCH_SHIFT;
            if (batch != last && batch >= 0) {
                FlatVector vector = store.column(batch, column);
                if (ValueCopy.isWide(vector)) {
                    return true;
                }
                last = batch;
            }
        }
        return false;
    }

    private static void nulls(StoredRows store, int column, int[] rows, int from, int count, FlatVector target) {
        long[] present = null;
        for (int i = 0; i < count; i++) {
            int row = rows[from + i];
            if (row < 0 || store.column(row >>> StoredRows.BATCH_SHIFT, column).isNull(row & StoredRows.SLOT_MASK)) {
                present = present == null ? target.writableValidity() : present;
                Validity.clear(present, i);
            }
        }
    }

    private static void longs(StoredRows store, int column, int[] rows, int from, int count, long[] target) {
        for (int i = 0; i < count; i++) {
            int row = rows[from + i];
            if (row >= 0) {
                I64Vector source = (I64Vector) store.column(row >>> StoredRows.BATCH_SHIFT, column);
                target[i] = source.values()[row & StoredRows.SLOT_MASK];
            }
        }
    }

    private static void doubles(StoredRows store, int column, int[] rows, int from, int count, double[] target) {
        for (int i = 0; i < count; i++) {
            int row = rows[from + i];
            if (row >= 0) {
                F64Vector source = (F64Vector) store.column(row >>> StoredRows.BATCH_SHIFT, column);
                target[i] = source.values()[row & StoredRows.SLOT_MASK];
            }
        }
    }

    private static void ints(StoredRows store, int column, int[] rows, int from, int count, int[] target) {
        for (int i = 0; i < count; i++) {
            int row = rows[from + i];
            if (row >= 0) {
                I32Vector source = (I32Vector) store.column(row >>> StoredRows.BATCH_SHIFT, column);
                target[i] = source.values()[row & StoredRows.SLOT_MASK];
            }
        }
    }

    private static void others(StoredRows store, int column, int[] rows, int from, int count, FlatVector target) {
        for (int i = 0; i < count; i++) {
            int row = rows[from + i];
            if (row >= 0 && Validity.isPresent(target.validity(), i)) {
                FlatVector source = store.column(row >>> StoredRows.BATCH_SHIFT, column);
                ValueCopy.copy(source, row & StoredRows.SLOT_MASK, target, i);
            }
        }
    }
}
