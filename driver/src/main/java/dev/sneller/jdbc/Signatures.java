package dev.sneller.jdbc;

import dev.sneller.session.Prepared;
import dev.sneller.session.Result;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import dev.sneller.type.TypeKind;
import java.sql.DatabaseMetaData;
import java.sql.ResultSetMetaData;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.avatica.AvaticaParameter;
import org.apache.calcite.avatica.ColumnMetaData;
import org.apache.calcite.avatica.Meta;

/** Our schemas and types as Avatica's signatures. */
final class Signatures {
    private static final String RESULT = "sneller.result";

    private Signatures() {}

    /** @param result what the statement came to; null for a statement that was only prepared */
    static Meta.Signature of(Prepared prepared, Result result) {
        Schema schema = result == null ? prepared.output() : result.schema();
        List<AvaticaParameter> parameters = new ArrayList<>();
        for (LogicalType type : prepared.parameterTypes()) {
            parameters.add(new AvaticaParameter(
                    true,
                    precision(type),
                    type.scale(),
                    jdbcType(type),
                    typeName(type),
                    className(type),
                    "?" + (parameters.size() + 1)));
        }
        Map<String, Object> internal = new HashMap<>();
        if (result != null) {
            internal.put(RESULT, result);
        }
        return new Meta.Signature(
                columns(schema),
                prepared.sql(),
                parameters,
                internal,
                Meta.CursorFactory.ARRAY,
                prepared.returnsRows() ? Meta.StatementType.SELECT : Meta.StatementType.OTHER_DML);
    }

    /** The result a signature carries, null for metadata results. */
    static Result result(Meta.Signature signature) {
        return (Result) signature.internalParameters.get(RESULT);
    }

    static List<ColumnMetaData> columns(Schema schema) {
        List<ColumnMetaData> columns = new ArrayList<>();
        for (int i = 0; i < schema.size(); i++) {
            columns.add(column(i, schema.field(i)));
        }
        return columns;
    }

    private static ColumnMetaData column(int ordinal, Field field) {
        LogicalType type = field.type();
        return new ColumnMetaData(
                ordinal,
                false,
                type.kind() == TypeKind.VARCHAR,
                false,
                false,
                field.nullable() ? ResultSetMetaData.columnNullable : ResultSetMetaData.columnNoNulls,
                type.kind() == TypeKind.NUMBER || type.kind() == TypeKind.DOUBLE,
                displaySize(type),
                field.name(),
                field.name(),
                "",
                precision(type),
                type.scale(),
                "",
                "",
                ColumnMetaData.scalar(jdbcType(type), typeName(type), ColumnMetaData.Rep.OBJECT),
                true,
                false,
                false,
                className(type));
    }

    static int jdbcType(LogicalType type) {
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

    static String typeName(LogicalType type) {
        return type.kind().name();
    }

    /** The class getObject answers. */
    static String className(LogicalType type) {
        return switch (type.kind()) {
            case BOOLEAN -> Boolean.class.getName();
            case NUMBER -> type.scale() == 0 ? Long.class.getName() : java.math.BigDecimal.class.getName();
            case DOUBLE -> Double.class.getName();
            case VARCHAR, VARIANT, OBJECT, ARRAY -> String.class.getName();
            case BINARY -> byte[].class.getName();
            case DATE -> java.sql.Date.class.getName();
            case TIME -> java.sql.Time.class.getName();
            case TIMESTAMP_NTZ -> java.sql.Timestamp.class.getName();
            case TIMESTAMP_LTZ, TIMESTAMP_TZ -> java.time.OffsetDateTime.class.getName();
        };
    }

    static int precision(LogicalType type) {
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

    private static int displaySize(LogicalType type) {
        return switch (type.kind()) {
            case NUMBER -> type.precision() + 2;
            case DOUBLE -> 24;
            case BINARY -> 2 * type.precision();
            default -> precision(type);
        };
    }

    static short nullable(Field field) {
        return (short) (field.nullable() ? DatabaseMetaData.columnNullable : DatabaseMetaData.columnNoNulls);
    }
}
