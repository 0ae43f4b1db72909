package dev.sneller.jdbc.metadata;

import dev.sneller.type.LogicalType;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Our types in java.sql's terms; VARIANT, OBJECT and ARRAY are VARCHAR by number and themselves by name. */
public final class JdbcTypes {
    private JdbcTypes() {}

    /** The constant of {@link Types}. */
    public static int jdbcType(LogicalType type) {
        return switch (type.kind()) {
            case BOOLEAN -> Types.BOOLEAN;
            case NUMBER -> type.scale() == 0 ? Types.BIGINT : Types.DECIMAL;
            case DOUBLE -> Types.DOUBLE;
            case VARCHAR, VARIANT, OBJECT, ARRAY -> Types.VARCHAR;
            case BINARY -> Types.VARBINARY;
            case DATE -> Types.DATE;
            case TIME -> Types.TIME;
            case TIMESTAMP_NTZ -> Types.TIMESTAMP;
            case TIMESTAMP_LTZ, TIMESTAMP_TZ -> Types.TIMESTAMP_WITH_TIMEZONE;
        };
    }

    /** The type a caller means by a constant of {@link Types}; empty for those that leave it to the value. */
    public static Optional<LogicalType> ofJdbc(int jdbcType) {
        LogicalType type = switch (jdbcType) {
            case Types.BOOLEAN, Types.BIT -> LogicalType.BOOLEAN;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> LogicalType.INTEGER;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> LogicalType.DOUBLE;
            case Types.CHAR,
                    Types.VARCHAR,
                    Types.LONGVARCHAR,
                    Types.NCHAR,
                    Types.NVARCHAR,
                    Types.LONGNVARCHAR,
                    Types.CLOB,
                    Types.NCLOB -> LogicalType.VARCHAR;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> LogicalType.BINARY;
            case Types.DATE -> LogicalType.DATE;
            case Types.TIME -> LogicalType.TIME;
            case Types.TIMESTAMP -> LogicalType.TIMESTAMP_NTZ;
            case Types.TIMESTAMP_WITH_TIMEZONE -> LogicalType.TIMESTAMP_TZ;
            default -> null;
        };
        return Optional.ofNullable(type);
    }

    /** The name without precision. */
    public static String typeName(LogicalType type) {
        return type.kind().name();
    }

    /** The class getObject answers. */
    public static String className(LogicalType type) {
        return switch (type.kind()) {
            case BOOLEAN -> Boolean.class.getName();
            case NUMBER -> type.scale() == 0 ? Long.class.getName() : BigDecimal.class.getName();
            case DOUBLE -> Double.class.getName();
            case VARCHAR, VARIANT, OBJECT, ARRAY -> String.class.getName();
            case BINARY -> byte[].class.getName();
            case DATE -> Date.class.getName();
            case TIME -> Time.class.getName();
            case TIMESTAMP_NTZ -> Timestamp.class.getName();
            case TIMESTAMP_LTZ, TIMESTAMP_TZ -> OffsetDateTime.class.getName();
        };
    }

    /** Digits, characters or bytes, as java.sql counts them for each type. */
    public static int precision(LogicalType type) {
        return switch (type.kind()) {
            case BOOLEAN -> 1;
            case DOUBLE -> 17;
            case DATE -> 10;
            case TIME -> 18;
            case TIMESTAMP_NTZ -> 29;
            case TIMESTAMP_LTZ, TIMESTAMP_TZ -> 35;
            case VARIANT, OBJECT, ARRAY -> LogicalType.MAX_VARCHAR_LENGTH;
            case NUMBER, VARCHAR, BINARY -> type.precision();
        };
    }

    /** Most characters of a value as text. */
    public static int displaySize(LogicalType type) {
        return switch (type.kind()) {
            case NUMBER -> type.precision() + 2;
            case DOUBLE -> 24;
            case BINARY -> 2 * type.precision();
            default -> precision(type);
        };
    }
}
