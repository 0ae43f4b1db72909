package dev.sneller.session.catalog;

import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import dev.sneller.type.TypeKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Objects as statements that create them again, in Snowflake's form.
 *
 * @param children what is in a database or schema
 * @param columns of a table or view
 * @param written a name as the statement has it
 */
public record DdlText(
        Function<CatalogObject, Stream<CatalogObject>> children,
        Function<CatalogObject, Schema> columns,
        Function<CatalogObject, String> written) {
    private static final String NEXT_COLUMN = ",\n\t";

    /** One statement, or for a database or schema one for each object in it, in the order they were created. */
    public String of(CatalogObject object) {
        return switch (object.kind()) {
            case TABLE -> table(object);
            case VIEW -> view(object);
            default -> container(object);
        };
    }

    private String container(CatalogObject container) {
        StringBuilder text = new StringBuilder("create or replace ")
                .append(container.kind())
                .append(' ')
                .append(written.apply(container))
                .append(";\n");
        children.apply(container)
                .filter(child -> !isPublic(child))
                .sorted(Comparator.comparing(child -> child.id().value()))
                .forEach(child -> text.append('\n').append(of(child)).append('\n'));
        return text.toString();
    }

    /** Every database comes with it. */
    private static boolean isPublic(CatalogObject object) {
        return object.kind() == ObjectKind.SCHEMA && object.name().equals("PUBLIC");
    }

    private String table(CatalogObject table) {
        List<String> lines = new ArrayList<>();
        for (Field field : table.definition().schema().fields()) {
            lines.add(Names.of(field.name()) + ' ' + type(field.type()) + (field.nullable() ? "" : " NOT NULL"));
        }
        String comment = Details.of(table.definition().details()).text(Details.COMMENT);
        return "create or replace TABLE " + written.apply(table) + " (\n\t" + String.join(NEXT_COLUMN, lines) + "\n)"
                + (comment.isEmpty() ? "" : "COMMENT=" + Names.text(comment)) + ';';
    }

    private static String type(LogicalType type) {
        return type.kind() == TypeKind.DOUBLE ? "FLOAT" : type.toString();
    }

    private String view(CatalogObject view) {
        ViewDefinition definition = ViewDefinition.of(view);
        List<String> names = definition.columns().isEmpty()
                ? columns.apply(view).fields().stream().map(Field::name).toList()
                : definition.columns();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String comment =
                    i < definition.comments().size() ? definition.comments().get(i) : "";
            lines.add(Names.of(names.get(i)) + (comment.isEmpty() ? "" : " COMMENT " + Names.text(comment)));
        }
        return "create or replace " + (definition.secure() ? "secure view " : "view ") + written.apply(view)
                + (lines.isEmpty() ? "" : "(\n\t" + String.join(NEXT_COLUMN, lines) + "\n)")
                + (definition.comment().isEmpty() ? "" : " COMMENT=" + Names.text(definition.comment()))
                + " as\n" + definition.query() + ';';
    }
}
