package dev.sneller.exec.operator.column;

import dev.sneller.type.LogicalType;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;

/**
 * Values of one type, NULLs among them, kept one after the other and found again by row, from 0. One
 * thread; a finished list may be read by many.
 */
public abstract class ValueList {
    final BitList nulls = new BitList();
    private int size;

    public static ValueList of(LogicalType type) {
        return switch (type.kind()) {
            case BOOLEAN, NUMBER, DATE, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> new IntegerValues(type);
            case DOUBLE -> new DoubleValues();
            case VARCHAR, BINARY -> new BytesValues(type);
            case VARIANT, OBJECT, ARRAY -> new VariantValues(type);
        };
    }

    public final int size() {
        return size;
    }

    /** Makes the selected rows candidates. */
    public abstract void load(ColumnVector vector, SelectionVector selection, int count);

    /** Whether a candidate is NULL. */
    public abstract boolean isNull(int candidate);

    /** Keeps a candidate as the next row. */
    public final void add(int candidate) {
        boolean isNull = isNull(candidate);
        nulls.add(isNull);
        put(size++, candidate);
    }

    /** Keeps a row of another list of the same type as the next row. */
    public final void add(ValueList other, int row) {
        nulls.add(other.isNullAt(row));
        put(size++, other, row);
    }

    abstract void put(int row, int candidate);

    abstract void put(int row, ValueList other, int theirs);

    public final boolean isNullAt(int row) {
        return nulls.get(row);
    }

    /** Whether it is NULL, or -1, which stands for NULL. */
    final boolean isAbsent(int row) {
        return row < 0 || nulls.get(row);
    }

    /** SQL order of rows that are not NULL; for one thread. */
    public abstract RowSort.Order order();

    /** The values of {@code rows[from]} to {@code rows[from + count - 1]}, NULL for -1; any count. */
    public abstract FlatVector vector(int[] rows, int from, int count);

    /** Bytes held. */
    public abstract long bytes();
}
