package dev.sneller.sql.parse.syntax;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.TypeNames;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlTypeNameSpec;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;

/** Values as nodes that the validator gives the values' types. */
public final class ConstantNodes {
    private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000L);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSSSS");
    private static final DateTimeFormatter ZONED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSSSS xxx");

    private ConstantNodes() {}

    /** A literal, or a text cast to the value's type. */
    public static SqlNode of(Datum value, SqlParserPos position) {
        LogicalType type = value.type();
        if (value.isNull()) {
            return cast(SqlLiteral.createNull(position), type);
        }
        return switch (type.kind()) {
            case BOOLEAN -> SqlLiteral.createBoolean(value.booleanValue(), position);
            case NUMBER ->
                SqlLiteral.createExactNumeric(new BigDecimal(value.unscaled(), type.scale()).toPlainString(), position);
            case DOUBLE -> cast(text(Double.toString(value.doubleValue()), position), type);
            case VARCHAR -> text(new String(value.bytes(), StandardCharsets.UTF_8), position);
            case BINARY -> SqlLiteral.createBinaryString(value.bytes(), position);
            case DATE -> cast(text(LocalDate.ofEpochDay(value.low()).toString(), position), type);
            case TIME -> cast(text(LocalTime.ofNanoOfDay(value.low()).toString(), position), type);
            case TIMESTAMP_NTZ -> cast(text(LOCAL.format(instant(value).atOffset(ZoneOffset.UTC)), position), type);
            case TIMESTAMP_LTZ -> cast(text(ZONED.format(instant(value).atOffset(ZoneOffset.UTC)), position), type);
            case TIMESTAMP_TZ -> {
                ZoneOffset offset = ZoneOffset.ofTotalSeconds(value.offsetMinutes() * 60);
                yield cast(text(ZONED.format(instant(value).atOffset(offset)), position), type);
            }
            default ->
                throw new SnellerException(
                        ErrorCode.UNSUPPORTED, "a " + type + " cannot be a constant; write TO_JSON(value)");
        };
    }

    private static SqlNode cast(SqlNode text, LogicalType type) {
        SqlParserPos position = text.getParserPosition();
        return SqlStdOperatorTable.CAST.createCall(position, text, new SqlDataTypeSpec(spec(type, position), position));
    }

    private static SqlTypeNameSpec spec(LogicalType type, SqlParserPos position) {
        return switch (type.kind()) {
            case DATE -> new SqlBasicTypeNameSpec(SqlTypeName.DATE, position);
            case TIME -> new SqlBasicTypeNameSpec(SqlTypeName.TIME, type.precision(), position);
            default -> TypeNames.spec(type.kind().toString(), type.precision(), type.scale(), position);
        };
    }

    private static Instant instant(Datum value) {
        BigInteger[] parts = value.unscaled().divideAndRemainder(NANOS_PER_SECOND);
        return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
    }

    private static SqlNode text(String text, SqlParserPos position) {
        return SqlLiteral.createCharString(text, position);
    }
}
