package dev.sneller.session.information;

import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.session.SnapshotCatalog;
import dev.sneller.session.ddl.TableDetails;
import dev.sneller.session.show.RelationColumns;
import dev.sneller.session.show.RowLayout;
import dev.sneller.session.show.ShowContext;
import dev.sneller.session.show.TypeText;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import dev.sneller.type.TypeKind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** COLUMNS. */
final class ColumnsTable {
    private static final int RADIX = 10;
    private static final int UTF8_BYTES = 4;

    static final InformationTable COLUMNS = new InformationTable(
            "COLUMNS",
            RowLayout.of(
                    "TABLE_CATALOG",
                    "TABLE_SCHEMA",
                    "TABLE_NAME",
                    "COLUMN_NAME",
                    "#ORDINAL_POSITION",
                    "COLUMN_DEFAULT",
                    "IS_NULLABLE",
                    "DATA_TYPE",
                    "#CHARACTER_MAXIMUM_LENGTH",
                    "#CHARACTER_OCTET_LENGTH",
                    "#NUMERIC_PRECISION",
                    "#NUMERIC_PRECISION_RADIX",
                    "#NUMERIC_SCALE",
                    "#DATETIME_PRECISION",
                    "INTERVAL_TYPE",
                    "INTERVAL_PRECISION",
                    "CHARACTER_SET_CATALOG",
                    "CHARACTER_SET_SCHEMA",
                    "CHARACTER_SET_NAME",
                    "COLLATION_CATALOG",
                    "COLLATION_SCHEMA",
                    "COLLATION_NAME",
                    "DOMAIN_CATALOG",
                    "DOMAIN_SCHEMA",
                    "DOMAIN_NAME",
                    "UDT_CATALOG",
                    "UDT_SCHEMA",
                    "UDT_NAME",
                    "SCOPE_CATALOG",
                    "SCOPE_SCHEMA",
                    "SCOPE_NAME",
                    "#MAXIMUM_CARDINALITY",
                    "DTD_IDENTIFIER",
                    "IS_SELF_REFERENCING",
                    "IS_IDENTITY",
                    "IDENTITY_GENERATION",
                    "IDENTITY_START",
                    "IDENTITY_INCREMENT",
                    "IDENTITY_MAXIMUM",
                    "IDENTITY_MINIMUM",
                    "IDENTITY_CYCLE",
                    "IDENTITY_ORDERED",
                    "COMMENT"),
            ColumnsTable::columns);

    private ColumnsTable() {}

    private static Stream<List<Datum>> columns(ShowContext context) {
        SnapshotCatalog catalog = context.session().catalog(context.snapshot());
        return context.relations(ObjectKind.TABLE, ObjectKind.VIEW)
                .flatMap(relation -> columns(context, relation, RelationColumns.of(catalog, relation)));
    }

    private static Stream<List<Datum>> columns(ShowContext context, CatalogObject relation, Schema schema) {
        return IntStream.range(0, schema.size()).mapToObj(i -> row(context, relation, schema.field(i), i + 1));
    }

    private static List<Datum> row(ShowContext context, CatalogObject relation, Field field, int position) {
        LogicalType type = field.type();
        boolean isNumber = type.kind() == TypeKind.NUMBER;
        TableDetails details = TableDetails.of(relation.definition().details());
        String given = details.defaultText(field.id());
        String comment = details.comment(field.id());
        Object[] row = new Object[COLUMNS.layout().schema().size()];
        Object[] facts = {
            context.databaseOf(relation),
            context.schemaOf(relation),
            relation.name(),
            field.name(),
            position,
            given.isEmpty() ? null : given,
            field.nullable() ? "YES" : "NO",
            TypeText.bare(type),
            characters(type),
            octets(type),
            isNumber ? type.precision() : null,
            isNumber ? RADIX : null,
            isNumber ? type.scale() : null,
            isTime(type) ? type.precision() : null
        };
        System.arraycopy(facts, 0, row, 0, facts.length);
        set(row, "IS_SELF_REFERENCING", "NO");
        set(row, "IS_IDENTITY", details.identity(field.id()).isPresent() ? "YES" : "NO");
        details.identity(field.id()).ifPresent(numbers -> {
            set(row, "IDENTITY_GENERATION", "BY DEFAULT");
            set(row, "IDENTITY_START", Long.toString(numbers.start()));
            set(row, "IDENTITY_INCREMENT", Long.toString(numbers.increment()));
        });
        set(row, "COMMENT", comment.isEmpty() ? null : comment);
        return COLUMNS.layout().row(row);
    }

    private static void set(Object[] row, String column, Object value) {
        row[COLUMNS.layout().schema().indexOf(column).orElseThrow()] = value;
    }

    private static boolean isTime(LogicalType type) {
        return switch (type.kind()) {
            case TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> true;
            default -> false;
        };
    }

    private static Integer characters(LogicalType type) {
        return type.kind() == TypeKind.VARCHAR ? TypeText.length(type) : null;
    }

    private static Long octets(LogicalType type) {
        return switch (type.kind()) {
            case VARCHAR -> Math.min((long) UTF8_BYTES * TypeText.length(type), TypeText.SHOWN_VARCHAR_LENGTH);
            case BINARY -> (long) TypeText.length(type);
            default -> null;
        };
    }
}
