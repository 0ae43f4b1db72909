package dev.sneller.session.show;

import dev.sneller.type.LogicalType;

/** Types as listings show them, in Snowflake's words. */
public final class TypeText {
    /** What a VARCHAR without length shows. */
    public static final int SHOWN_VARCHAR_LENGTH = 16_777_216;

    /** What a BINARY without length shows. */
    public static final int SHOWN_BINARY_LENGTH = 8_388_608;

    private TypeText() {}

    /** {@code VARCHAR(20)}. */
    public static String of(LogicalType type) {
        return switch (type.kind()) {
            case VARCHAR -> "VARCHAR(" + length(type) + ")";
            case BINARY -> "BINARY(" + length(type) + ")";
            case DOUBLE -> "FLOAT";
            default -> type.toString();
        };
    }

    /** {@code TEXT}: as INFORMATION_SCHEMA.COLUMNS has it, without lengths. */
    public static String bare(LogicalType type) {
        return switch (type.kind()) {
            case VARCHAR -> "TEXT";
            case DOUBLE -> "FLOAT";
            default -> type.kind().toString();
        };
    }

    /** Most characters or bytes of a text or binary type. */
    public static int length(LogicalType type) {
        return switch (type.kind()) {
            case VARCHAR -> Math.min(type.precision(), SHOWN_VARCHAR_LENGTH);
            default -> Math.min(type.precision(), SHOWN_BINARY_LENGTH);
        };
    }
}
