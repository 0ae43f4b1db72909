package dev.sneller.sql.type;

import dev.sneller.type.TypeKind;

/** The pairs of types that SQL has casts for. */
public final class CastPairs {
    private CastPairs() {}

    /** Whether SQL has a cast from one kind of type to another, explicit or not. */
    public static boolean exist(TypeKind from, TypeKind to) {
        if (from == to || to == TypeKind.VARIANT || from == TypeKind.VARIANT) {
            return true;
        }
        if (to == TypeKind.ARRAY) {
            return true;
        }
        return switch (from) {
            case BOOLEAN -> to == TypeKind.NUMBER || to == TypeKind.VARCHAR;
            case NUMBER ->
                to == TypeKind.BOOLEAN || to == TypeKind.DOUBLE || to == TypeKind.VARCHAR || to.isTimestamp();
            case DOUBLE -> to == TypeKind.BOOLEAN || to == TypeKind.NUMBER || to == TypeKind.VARCHAR;
            case VARCHAR -> to != TypeKind.OBJECT;
            case BINARY -> to == TypeKind.VARCHAR;
            case DATE -> to == TypeKind.VARCHAR || to.isTimestamp();
            case TIME -> to == TypeKind.VARCHAR || to.isTimestamp();
            case TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ ->
                to == TypeKind.NUMBER
                        || to == TypeKind.VARCHAR
                        || to == TypeKind.DATE
                        || to == TypeKind.TIME
                        || to.isTimestamp();
            case OBJECT, ARRAY -> to == TypeKind.VARCHAR;
            case VARIANT -> true;
        };
    }
}
