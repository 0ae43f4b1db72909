package dev.sneller.vector;

import dev.sneller.type.LogicalType;

/** The same value, or NULL, in every row. */
public final class ConstantVector implements ColumnVector {
    private static final long[] ALL_NULL = new long[Validity.words(Batch.MAX_ROWS)];

    private final FlatVector value;
    private final int length;

    /** @param value a vector whose row 0 is the value */
    public ConstantVector(FlatVector value, int length) {
        this.value = value;
        this.length = length;
    }

    public static ConstantVector nullOf(LogicalType type, int length) {
        FlatVector none = FlatVector.allocate(type, 1);
        none.length(1);
        Validity.clear(none.writableValidity(), 0);
        return new ConstantVector(none, length);
    }

    /** Holds the value in row 0. */
    public FlatVector value() {
        return value;
    }

    public boolean isNull() {
        return value.isNull(0);
    }

    @Override
    public LogicalType type() {
        return value.type();
    }

    @Override
    public Form form() {
        return Form.CONSTANT;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public long[] validity() {
        return isNull() ? ALL_NULL : null;
    }
}
