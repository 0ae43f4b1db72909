package dev.sneller.vector;

import dev.sneller.type.Lane;
import dev.sneller.type.LogicalType;

/** One slot a row on one lane. Reused from batch to batch by its owner, who sets length and validity. */
public abstract sealed class FlatVector implements ColumnVector
        permits BoolVector, I32Vector, I64Vector, I128Vector, F64Vector, BytesVector, ZonedVector, VariantVector {
    private LogicalType type;
    private final int capacity;
    private int length;
    private long[] validity;
    private long[] ownValidity;

    FlatVector(LogicalType type, int capacity) {
        this.type = type;
        this.capacity = capacity;
    }

    /** An empty vector for values of this type on its usual lane: I64 for NUMBER and times. */
    public static FlatVector allocate(LogicalType type, int capacity) {
        return switch (type.kind()) {
            case BOOLEAN -> new BoolVector(capacity);
            case DATE -> new I32Vector(type, capacity);
            case NUMBER, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ -> new I64Vector(type, capacity);
            case TIMESTAMP_TZ -> new ZonedVector(type, new I64Vector(LogicalType.TIMESTAMP_LTZ, capacity));
            case DOUBLE -> new F64Vector(capacity);
            case VARCHAR, BINARY -> new BytesVector(type, capacity);
            case VARIANT, OBJECT, ARRAY -> VariantVector.binary(type, capacity);
        };
    }

    public abstract Lane lane();

    @Override
    public final LogicalType type() {
        return type;
    }

    /** Reads the same values as another type of this lane, such as NUMBER of another precision. */
    public final void type(LogicalType newType) {
        type = newType;
    }

    @Override
    public final Form form() {
        return Form.FLAT;
    }

    public final int capacity() {
        return capacity;
    }

    @Override
    public final int length() {
        return length;
    }

    public final void length(int rows) {
        length = rows;
    }

    @Override
    public final long[] validity() {
        return validity;
    }

    /** @param bits shared, not copied; null = all present */
    public final void validity(long[] bits) {
        validity = bits;
    }

    /** This vector's own bitmap, made current with every row present, for the caller to clear bits in. */
    public final long[] writableValidity() {
        if (ownValidity == null) {
            ownValidity = new long[Validity.words(capacity)];
        }
        Validity.setAll(ownValidity, capacity);
        validity = ownValidity;
        return ownValidity;
    }
}
