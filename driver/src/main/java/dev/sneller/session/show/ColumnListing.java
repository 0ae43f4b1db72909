package dev.sneller.session.show;

import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.session.ddl.TableDetails;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import java.util.List;
import java.util.stream.Stream;

/** SHOW COLUMNS. */
final class ColumnListing {
    static final Listing COLUMNS = new Listing(
            RowLayout.of(
                    "table_name",
                    "schema_name",
                    "column_name",
                    "data_type",
                    "null?",
                    "default",
                    "kind",
                    "expression",
                    "comment",
                    "database_name",
                    "autoincrement"),
            "column_name",
            List.of(),
            context -> context.relations(ObjectKind.TABLE, ObjectKind.VIEW)
                    .flatMap(relation -> columns(context, relation)));

    private ColumnListing() {}

    private static Stream<List<Datum>> columns(ShowContext context, CatalogObject relation) {
        TableDetails details = TableDetails.of(relation.definition().details());
        return RelationColumns.of(context, relation)
                .map(column -> COLUMNS.layout()
                        .row(
                                relation.name(),
                                context.schemaOf(relation),
                                column.name(),
                                json(column),
                                column.nullable() ? "true" : "NOT_NULL",
                                details.defaultText(column.id()),
                                "COLUMN",
                                "",
                                details.comment(column.id()),
                                context.databaseOf(relation),
                                details.identity(column.id())
                                        .map(numbers -> "IDENTITY START " + numbers.start() + " INCREMENT "
                                                + numbers.increment() + " NOORDER")
                                        .orElse("")));
    }

    /** {@code {"type":"FIXED","precision":38,"scale":0,"nullable":true}}. */
    private static String json(Field column) {
        LogicalType type = column.type();
        String facts = switch (type.kind()) {
            case NUMBER -> "\"type\":\"FIXED\",\"precision\":" + type.precision() + ",\"scale\":" + type.scale();
            case VARCHAR ->
                "\"type\":\"TEXT\",\"length\":" + TypeText.length(type) + ",\"byteLength\":"
                        + Math.min(4L * TypeText.length(type), TypeText.SHOWN_VARCHAR_LENGTH);
            case DOUBLE -> "\"type\":\"REAL\"";
            case BINARY -> "\"type\":\"BINARY\",\"length\":" + TypeText.length(type);
            case TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ ->
                "\"type\":\"" + type.kind() + "\",\"precision\":0,\"scale\":" + type.precision();
            default -> "\"type\":\"" + type.kind() + "\"";
        };
        return "{" + facts + ",\"nullable\":" + column.nullable() + "}";
    }
}
