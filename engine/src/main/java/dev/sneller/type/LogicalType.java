package dev.sneller.type;

import dev.sneller.error.Invariant;

/**
 * A SQL type: its family with precision and scale. Nullability belongs to {@link Field}, not to the type.
 *
 * <p>{@code precision} is digits of NUMBER, places of TIME and TIMESTAMP (0 to 9), code points of VARCHAR, bytes of BINARY;
 * 0 elsewhere. {@code scale} is the decimal places of NUMBER, 0 elsewhere.
 */
public record LogicalType(TypeKind kind, int precision, int scale) {
    public static final int MAX_PRECISION = 38;
    public static final int MAX_SCALE = 37;
    public static final int MAX_VARCHAR_LENGTH = 134_217_728;
    public static final int MAX_BINARY_LENGTH = 67_108_864;
    /** Digits that always fit a long. */
    public static final int MAX_LONG_PRECISION = 18;

    public static final LogicalType BOOLEAN = new LogicalType(TypeKind.BOOLEAN, 0, 0);
    public static final LogicalType INTEGER = number(MAX_PRECISION, 0);
    public static final LogicalType DOUBLE = new LogicalType(TypeKind.DOUBLE, 0, 0);
    public static final LogicalType VARCHAR = varchar(MAX_VARCHAR_LENGTH);
    public static final LogicalType BINARY = new LogicalType(TypeKind.BINARY, MAX_BINARY_LENGTH, 0);
    public static final LogicalType DATE = new LogicalType(TypeKind.DATE, 0, 0);
    public static final LogicalType TIME = new LogicalType(TypeKind.TIME, 9, 0);
    public static final LogicalType TIMESTAMP_NTZ = new LogicalType(TypeKind.TIMESTAMP_NTZ, 9, 0);
    public static final LogicalType TIMESTAMP_LTZ = new LogicalType(TypeKind.TIMESTAMP_LTZ, 9, 0);
    public static final LogicalType TIMESTAMP_TZ = new LogicalType(TypeKind.TIMESTAMP_TZ, 9, 0);
    public static final LogicalType VARIANT = new LogicalType(TypeKind.VARIANT, 0, 0);
    public static final LogicalType OBJECT = new LogicalType(TypeKind.OBJECT, 0, 0);
    public static final LogicalType ARRAY = new LogicalType(TypeKind.ARRAY, 0, 0);

    public LogicalType {
        if (kind == TypeKind.NUMBER) {
            Invariant.check(precision >= 1 && precision <= MAX_PRECISION, "precision of NUMBER within 1 to 38");
            Invariant.check(
                    scale >= 0 && scale <= Math.min(precision, MAX_SCALE), "scale of NUMBER within its precision");
        }
    }

    public static LogicalType number(int precision, int scale) {
        return new LogicalType(TypeKind.NUMBER, precision, scale);
    }

    public static LogicalType varchar(int length) {
        return new LogicalType(TypeKind.VARCHAR, length, 0);
    }

    /** The narrowest lane that holds every value of this type in a vector; NUMBER and timestamps may still come wider. */
    public Lane lane() {
        return switch (kind) {
            case BOOLEAN -> Lane.BOOL;
            case DATE -> Lane.I32;
            case NUMBER, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> Lane.I64;
            case DOUBLE -> Lane.F64;
            case VARCHAR, BINARY -> Lane.BYTES;
            case VARIANT, OBJECT, ARRAY -> Lane.VARIANT;
        };
    }

    /** SQL text that gives this type back when parsed: {@code NUMBER(10,2)}, {@code VARCHAR}, {@code TIMESTAMP_NTZ(3)}. */
    @Override
    public String toString() {
        return switch (kind) {
            case NUMBER -> "NUMBER(" + precision + "," + scale + ")";
            case VARCHAR -> precision == MAX_VARCHAR_LENGTH ? "VARCHAR" : "VARCHAR(" + precision + ")";
            case BINARY -> precision == MAX_BINARY_LENGTH ? "BINARY" : "BINARY(" + precision + ")";
            case TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> kind + "(" + precision + ")";
            default -> kind.toString();
        };
    }
}
