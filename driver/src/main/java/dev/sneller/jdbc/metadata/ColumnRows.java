package dev.sneller.jdbc.metadata;

import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import dev.sneller.type.TypeKind;
import java.sql.DatabaseMetaData;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of getColumns for one table, in the table's order. */
final class ColumnRows {
    private static final int RADIX = 10;
    private static final int UTF8_BYTES = 4;

    private ColumnRows() {}

    static Stream<List<Datum>> of(Relation relation, MetadataPattern names) {
        Schema columns = relation.columns().get();
        return IntStream.range(0, columns.size())
                .filter(i -> names.matches(columns.field(i).name()))
                .mapToObj(i -> row(relation, columns.field(i), i + 1));
    }

    private static List<Datum> row(Relation relation, Field field, int position) {
        LogicalType type = field.type();
        return Layout.COLUMNS.row(
                relation.database(),
                relation.schema(),
                relation.name(),
                field.name(),
                JdbcTypes.jdbcType(type),
                JdbcTypes.typeName(type),
                JdbcTypes.precision(type),
                null,
                decimalDigits(type),
                type.kind() == TypeKind.NUMBER || type.kind() == TypeKind.DOUBLE ? RADIX : null,
                field.nullable() ? DatabaseMetaData.columnNullable : DatabaseMetaData.columnNoNulls,
                "",
                null,
                null,
                null,
                octets(type),
                position,
                field.nullable() ? "YES" : "NO",
                null,
                null,
                null,
                null,
                "NO",
                "NO");
    }

    private static Integer decimalDigits(LogicalType type) {
        return switch (type.kind()) {
            case NUMBER -> type.scale();
            case TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> type.precision();
            default -> null;
        };
    }

    /** Most bytes of a text or binary column. */
    private static Long octets(LogicalType type) {
        return switch (type.kind()) {
            case VARCHAR -> (long) UTF8_BYTES * type.precision();
            case BINARY -> (long) type.precision();
            default -> null;
        };
    }
}
