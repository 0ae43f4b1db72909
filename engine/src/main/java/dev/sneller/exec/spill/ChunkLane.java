package dev.sneller.exec.spill;

import dev.sneller.error.Invariant;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BoolVector;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.I128Vector;
import dev.sneller.vector.I32Vector;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.VariantVector;
import dev.sneller.vector.ZonedVector;

/** The ways a column's values lie in a chunk; the number stands before them. */
enum ChunkLane {
    BOOL,
    I32,
    I64,
    I128,
    F64,
    BYTES,
    /** Context-free bytes. */
    VARIANT,
    ZONED_I64,
    ZONED_I128;

    private static final ChunkLane[] ALL = values();

    static ChunkLane of(FlatVector vector) {
        if (vector instanceof ZonedVector zoned) {
            return zoned.instants() instanceof I64Vector ? ZONED_I64 : ZONED_I128;
        }
        return switch (vector.lane()) {
            case BOOL -> BOOL;
            case I32 -> I32;
            case I64 -> I64;
            case I128 -> I128;
            case F64 -> F64;
            case BYTES -> BYTES;
            case VARIANT -> VARIANT;
            default -> throw Invariant.unreachable(vector.lane());
        };
    }

    static ChunkLane numbered(int number) {
        return ALL[number];
    }

    FlatVector allocate(LogicalType type, int capacity) {
        return switch (this) {
            case BOOL -> new BoolVector(capacity);
            case I32 -> new I32Vector(type, capacity);
            case I64 -> new I64Vector(type, capacity);
            case I128 -> new I128Vector(type, capacity);
            case F64 -> new F64Vector(capacity);
            case BYTES -> new BytesVector(type, capacity);
            case VARIANT -> VariantVector.binary(type, capacity);
            case ZONED_I64 -> new ZonedVector(type, new I64Vector(LogicalType.TIMESTAMP_LTZ, capacity));
            case ZONED_I128 -> new ZonedVector(type, new I128Vector(LogicalType.TIMESTAMP_LTZ, capacity));
        };
    }
}
