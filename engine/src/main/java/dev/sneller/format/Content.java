package dev.sneller.format;

import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;

/** What the values of a lane are, by their number in files; numbers are never given twice. */
public enum Content {
    /** Not a lane of values: kind streams. */
    NONE(0, null),
    BOOLEAN(1, TypeKind.BOOLEAN),
    /** Unscaled, 64 or 128 bits, at the chunk's scale. */
    NUMBER(2, TypeKind.NUMBER),
    DOUBLE(3, TypeKind.DOUBLE),
    VARCHAR(4, TypeKind.VARCHAR),
    BINARY(5, TypeKind.BINARY),
    DATE(6, TypeKind.DATE),
    TIME(7, TypeKind.TIME),
    TIMESTAMP_NTZ(8, TypeKind.TIMESTAMP_NTZ),
    TIMESTAMP_LTZ(9, TypeKind.TIMESTAMP_LTZ),
    TIMESTAMP_TZ(10, TypeKind.TIMESTAMP_TZ),
    /** Whole values, mostly arrays, in the binary form of package {@code variant}. */
    DOCUMENT(16, TypeKind.VARIANT),
    /** Minutes of TIMESTAMP_TZ. */
    OFFSET(32, null),
    /** Pairs of path and value. */
    RESIDUAL(33, null),
    /** Symbols of the residual. */
    SYMBOLS(34, null);

    private static final Content[] BY_CODE = new Content[64];

    static {
        for (Content content : values()) {
            BY_CODE[content.code] = content;
        }
    }

    private final int code;
    private final TypeKind kind;

    Content(int code, TypeKind kind) {
        this.code = code;
        this.kind = kind;
    }

    public int code() {
        return code;
    }

    public static Content of(int code) {
        CorruptFile.check(code >= 0 && code < BY_CODE.length && BY_CODE[code] != null, "unknown lane content {}", code);
        return BY_CODE[code];
    }

    /** The content of the lane of a typed column. */
    public static Content of(LogicalType type) {
        for (Content content : values()) {
            if (content.kind == type.kind()) {
                return content;
            }
        }
        return DOCUMENT;
    }

    /** Whether values are integers of 64 or 128 bits. */
    public boolean isInteger() {
        return switch (this) {
            case NUMBER, DATE, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ, OFFSET -> true;
            default -> false;
        };
    }

    /** Whether values are byte strings. */
    public boolean isBytes() {
        return this == VARCHAR || this == BINARY || this == DOCUMENT;
    }

    /** The type of a vector of these values; NUMBER at the given scale. */
    public LogicalType type(int scale) {
        return switch (this) {
            case BOOLEAN -> LogicalType.BOOLEAN;
            case NUMBER -> LogicalType.number(LogicalType.MAX_PRECISION, scale);
            case DOUBLE -> LogicalType.DOUBLE;
            case VARCHAR -> LogicalType.VARCHAR;
            case BINARY -> LogicalType.BINARY;
            case DATE -> LogicalType.DATE;
            case TIME -> LogicalType.TIME;
            case TIMESTAMP_NTZ -> LogicalType.TIMESTAMP_NTZ;
            case TIMESTAMP_LTZ -> LogicalType.TIMESTAMP_LTZ;
            case TIMESTAMP_TZ -> LogicalType.TIMESTAMP_TZ;
            default -> LogicalType.VARIANT;
        };
    }
}
