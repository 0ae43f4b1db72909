package dev.sneller.adapter;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.calcite.avatica.util.ByteString;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.type.SqlTypeName;

/** Our types, as Calcite sees them and as it keeps their values. */
enum ColumnType {
    BOOLEAN(SqlTypeName.BOOLEAN, ResultSet::getBoolean),
    INTEGER(SqlTypeName.BIGINT, ResultSet::getLong),
    DECIMAL(SqlTypeName.DECIMAL, (row, column) -> row.getObject(column, BigDecimal.class)),
    DOUBLE(SqlTypeName.DOUBLE, ResultSet::getDouble),
    VARCHAR(SqlTypeName.VARCHAR, ResultSet::getString),
    BINARY(SqlTypeName.VARBINARY, (row, column) -> bytes(row.getBytes(column))),
    DATE(SqlTypeName.DATE, (row, column) -> day(row.getObject(column, LocalDate.class))),
    TIME(SqlTypeName.TIME, (row, column) -> milliseconds(row.getObject(column, LocalTime.class))),
    TIMESTAMP_NTZ(SqlTypeName.TIMESTAMP, (row, column) -> milliseconds(row.getObject(column, LocalDateTime.class))),
    /** Both our kinds of instants; offsets are not kept. */
    INSTANT(
            SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE,
            (row, column) -> milliseconds(row.getObject(column, OffsetDateTime.class))),
    /** VARIANT, OBJECT and ARRAY: Java's maps, lists and scalars. */
    DOCUMENT(SqlTypeName.ANY, (row, column) -> Documents.parse(row.getString(column)));

    private static final int NANOS_PER_MILLI = 1_000_000;

    /** A value by its column's number; what comes of NULL is not looked at. */
    private interface Reader {
        Object read(ResultSet row, int column) throws SQLException;
    }

    private final SqlTypeName calcite;
    private final Reader reader;

    ColumnType(SqlTypeName calcite, Reader reader) {
        this.calcite = calcite;
        this.reader = reader;
    }

    /** By the name and the scale that the driver's metadata give; whole numbers are 64 bits wide, as in its result sets. */
    static ColumnType of(String name, int scale) {
        return switch (name) {
            case "NUMBER" -> scale == 0 ? INTEGER : DECIMAL;
            case "VARIANT", "OBJECT", "ARRAY" -> DOCUMENT;
            case "TIMESTAMP_LTZ", "TIMESTAMP_TZ" -> INSTANT;
            default -> valueOf(name);
        };
    }

    /** By Calcite's type of a column that this adapter made. */
    static ColumnType of(RelDataType type) {
        for (ColumnType candidate : values()) {
            if (candidate.calcite == type.getSqlTypeName()) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("no column of a warehouse has the type " + type);
    }

    RelDataType inCalcite(RelDataTypeFactory types, int precision, int scale) {
        return switch (this) {
            case DECIMAL -> decimal(types, precision, scale);
            case TIME, TIMESTAMP_NTZ, INSTANT ->
                types.createSqlType(
                        calcite, Math.min(scale, types.getTypeSystem().getMaxPrecision(calcite)));
            default -> types.createSqlType(calcite);
        };
    }

    /** As many digits as the host's type system has; the values keep all of theirs. */
    private static RelDataType decimal(RelDataTypeFactory types, int precision, int scale) {
        int digits = Math.min(precision, types.getTypeSystem().getMaxPrecision(SqlTypeName.DECIMAL));
        return types.createSqlType(SqlTypeName.DECIMAL, digits, Math.min(scale, digits));
    }

    /** The value of a column in the present row as Calcite keeps it; null for NULL. */
    Object read(ResultSet row, int column) throws SQLException {
        Object value = reader.read(row, column);
        return row.wasNull() ? null : value;
    }

    private static ByteString bytes(byte[] value) {
        return value == null ? null : new ByteString(value);
    }

    private static Integer day(LocalDate value) {
        return value == null ? null : Integer.valueOf(Math.toIntExact(value.toEpochDay()));
    }

    private static Integer milliseconds(LocalTime value) {
        return value == null ? null : Integer.valueOf((int) (value.toNanoOfDay() / NANOS_PER_MILLI));
    }

    private static Long milliseconds(LocalDateTime value) {
        return value == null
                ? null
                : Long.valueOf(value.toInstant(ZoneOffset.UTC).toEpochMilli());
    }

    private static Long milliseconds(OffsetDateTime value) {
        return value == null ? null : Long.valueOf(value.toInstant().toEpochMilli());
    }
}
