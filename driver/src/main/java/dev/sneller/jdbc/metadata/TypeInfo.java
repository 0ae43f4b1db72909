package dev.sneller.jdbc.metadata;

import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.sql.DatabaseMetaData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rows of getTypeInfo: every type a column can have, by number and how well it fits that number. */
public final class TypeInfo {
    private static final int RADIX = 10;

    /** The first type of a number is the one a tool should create columns with. */
    private static final List<LogicalType> TYPES = List.of(
            LogicalType.INTEGER,
            LogicalType.number(LogicalType.MAX_PRECISION, LogicalType.MAX_SCALE),
            LogicalType.DOUBLE,
            LogicalType.BOOLEAN,
            LogicalType.VARCHAR,
            LogicalType.VARIANT,
            LogicalType.OBJECT,
            LogicalType.ARRAY,
            LogicalType.BINARY,
            LogicalType.DATE,
            LogicalType.TIME,
            LogicalType.TIMESTAMP_NTZ,
            LogicalType.TIMESTAMP_TZ,
            LogicalType.TIMESTAMP_LTZ);

    private TypeInfo() {}

    public static Table all() {
        List<LogicalType> types = new ArrayList<>(TYPES);
        types.sort(Comparator.comparing(JdbcTypes::jdbcType));
        return new Table(
                Layout.TYPE_INFO.schema(), types.stream().map(TypeInfo::row).toList());
    }

    private static List<Datum> row(LogicalType type) {
        boolean quoted = isQuoted(type.kind());
        boolean text = type.kind() == TypeKind.VARCHAR;
        return Layout.TYPE_INFO.row(
                JdbcTypes.typeName(type),
                JdbcTypes.jdbcType(type),
                JdbcTypes.precision(type),
                prefix(type.kind()),
                quoted ? "'" : null,
                parameters(type.kind()),
                DatabaseMetaData.typeNullable,
                text,
                type.kind().isSemiStructured() ? DatabaseMetaData.typePredBasic : DatabaseMetaData.typeSearchable,
                false,
                false,
                false,
                null,
                0,
                type.kind() == TypeKind.NUMBER ? type.scale() : 0,
                null,
                null,
                RADIX);
    }

    private static boolean isQuoted(TypeKind kind) {
        return switch (kind) {
            case VARCHAR, BINARY, DATE, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> true;
            default -> false;
        };
    }

    private static String prefix(TypeKind kind) {
        return switch (kind) {
            case VARCHAR, TIMESTAMP_LTZ, TIMESTAMP_TZ -> "'";
            case BINARY -> "X'";
            case DATE -> "DATE '";
            case TIME -> "TIME '";
            case TIMESTAMP_NTZ -> "TIMESTAMP '";
            default -> null;
        };
    }

    private static String parameters(TypeKind kind) {
        return switch (kind) {
            case NUMBER -> "precision,scale";
            case VARCHAR, BINARY -> "length";
            case TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> "fractional digits";
            default -> null;
        };
    }
}
