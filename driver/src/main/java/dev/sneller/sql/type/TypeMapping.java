package dev.sneller.sql.type;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.type.SqlTypeName;

/** Our types as Calcite's and back. OBJECT is a map from VARCHAR to VARIANT there, ARRAY an array of VARIANT. */
public final class TypeMapping {
    private static final int MAX_TIME_PRECISION = 9;
    /** Digits of a count. */
    private static final int COUNT_PRECISION = 18;

    private static final int INTEGER_PRECISION = 10;

    private TypeMapping() {}

    /** A nullable type of Calcite's. */
    public static RelDataType toCalcite(LogicalType type, RelDataTypeFactory types) {
        return types.createTypeWithNullability(base(type, types), true);
    }

    private static RelDataType base(LogicalType type, RelDataTypeFactory types) {
        return switch (type.kind()) {
            case BOOLEAN -> types.createSqlType(SqlTypeName.BOOLEAN);
            case NUMBER -> types.createSqlType(SqlTypeName.DECIMAL, type.precision(), type.scale());
            case DOUBLE -> types.createSqlType(SqlTypeName.DOUBLE);
            case VARCHAR ->
                type.precision() == LogicalType.MAX_VARCHAR_LENGTH
                        ? types.createSqlType(SqlTypeName.VARCHAR)
                        : types.createSqlType(SqlTypeName.VARCHAR, type.precision());
            case BINARY -> types.createSqlType(SqlTypeName.VARBINARY, type.precision());
            case DATE -> types.createSqlType(SqlTypeName.DATE);
            case TIME -> types.createSqlType(SqlTypeName.TIME, type.precision());
            case TIMESTAMP_NTZ -> types.createSqlType(SqlTypeName.TIMESTAMP, type.precision());
            case TIMESTAMP_LTZ -> types.createSqlType(SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE, type.precision());
            case TIMESTAMP_TZ -> types.createSqlType(SqlTypeName.TIMESTAMP_TZ, type.precision());
            case VARIANT -> types.createSqlType(SqlTypeName.VARIANT);
            case OBJECT ->
                types.createMapType(types.createSqlType(SqlTypeName.VARCHAR), toCalcite(LogicalType.VARIANT, types));
            case ARRAY -> types.createArrayType(toCalcite(LogicalType.VARIANT, types), -1);
        };
    }

    /** Our type; NULL and the unknown type of a parameter are VARCHAR. */
    public static LogicalType toLogical(RelDataType type) {
        int precision = type.getPrecision();
        int places = precision == RelDataType.PRECISION_NOT_SPECIFIED ? MAX_TIME_PRECISION : precision;
        return switch (type.getSqlTypeName()) {
            case BOOLEAN -> LogicalType.BOOLEAN;
            case TINYINT, SMALLINT, INTEGER -> LogicalType.number(INTEGER_PRECISION, 0);
            case BIGINT -> LogicalType.number(COUNT_PRECISION, 0);
            case DECIMAL -> LogicalType.number(precision, type.getScale());
            case REAL, FLOAT, DOUBLE -> LogicalType.DOUBLE;
            case CHAR, VARCHAR -> precision < 0 ? LogicalType.VARCHAR : LogicalType.varchar(precision);
            case BINARY, VARBINARY ->
                new LogicalType(TypeKind.BINARY, precision < 0 ? LogicalType.MAX_BINARY_LENGTH : precision, 0);
            case DATE -> LogicalType.DATE;
            case TIME -> new LogicalType(TypeKind.TIME, places, 0);
            case TIMESTAMP -> new LogicalType(TypeKind.TIMESTAMP_NTZ, places, 0);
            case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> new LogicalType(TypeKind.TIMESTAMP_LTZ, places, 0);
            case TIMESTAMP_TZ -> new LogicalType(TypeKind.TIMESTAMP_TZ, places, 0);
            case VARIANT -> LogicalType.VARIANT;
            case MAP -> LogicalType.OBJECT;
            case ARRAY -> LogicalType.ARRAY;
            case NULL, ANY, UNKNOWN -> LogicalType.VARCHAR;
            default ->
                throw new SnellerException(
                        ErrorCode.UNSUPPORTED, "type " + SnellerException.quote(type.toString()) + " is not supported");
        };
    }
}
