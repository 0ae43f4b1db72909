package dev.sneller.jdbc;

import dev.sneller.jdbc.metadata.JdbcTypes;
import dev.sneller.session.Prepared;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import dev.sneller.type.TypeKind;
import java.sql.ResultSetMetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.calcite.avatica.ColumnMetaData;
import org.apache.calcite.avatica.Meta;

/** Our schemas and types as Avatica's signatures. */
final class Signatures {
    private Signatures() {}

    /** @param schema of the rows that are described */
    static Meta.Signature of(Prepared prepared, Schema schema) {
        return new Meta.Signature(
                columns(schema),
                prepared.sql(),
                List.of(),
                Map.of(),
                Meta.CursorFactory.ARRAY,
                Meta.StatementType.SELECT);
    }

    private static List<ColumnMetaData> columns(Schema schema) {
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
                JdbcTypes.displaySize(type),
                field.name(),
                field.name(),
                "",
                JdbcTypes.precision(type),
                type.scale(),
                "",
                "",
                ColumnMetaData.scalar(JdbcTypes.jdbcType(type), JdbcTypes.typeName(type), ColumnMetaData.Rep.OBJECT),
                true,
                false,
                false,
                JdbcTypes.className(type));
    }
}
