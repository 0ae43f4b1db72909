package dev.sneller.session.ddl;

import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.session.catalog.Details;
import dev.sneller.session.catalog.Names;
import dev.sneller.session.catalog.ViewDefinition;
import dev.sneller.session.sequence.SequenceDefinition;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import dev.sneller.type.TypeKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
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
            case SEQUENCE -> sequence(object);
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
        Schema schema = table.definition().schema();
        TableDetails details = TableDetails.of(table.definition().details());
        List<String> lines = new ArrayList<>();
        for (Field field : schema.fields()) {
            lines.add(column(field, details));
        }
        if (!details.primaryKey().isEmpty()) {
            lines.add("primary key (" + names(details.primaryKey(), schema) + ')');
        }
        details.uniqueKeys().forEach(key -> lines.add("unique (" + names(key, schema) + ')'));
        lines.addAll(details.otherConstraints());
        String comment = details.members().text(Details.COMMENT);
        String clustering = details.members().text(Details.CLUSTER_BY);
        String kind = details.members().text(Details.KIND);
        return "create or replace " + (kind.isEmpty() ? "" : kind + ' ') + "TABLE " + written.apply(table)
                + (clustering.isEmpty() ? "" : " cluster by " + clustering)
                + " (\n\t" + String.join(NEXT_COLUMN, lines) + "\n)"
                + (comment.isEmpty() ? "" : "COMMENT=" + Names.text(comment)) + ';';
    }

    private static String column(Field field, TableDetails details) {
        String given = details.defaultText(field.id());
        String comment = details.comment(field.id());
        String value = details.identity(field.id())
                .map(numbers -> " autoincrement start " + numbers.start() + " increment " + numbers.increment())
                .orElse(given.isEmpty() ? "" : " DEFAULT " + given);
        return Names.of(field.name())
                + ' '
                + type(field.type())
                + (field.nullable() ? "" : " NOT NULL")
                + value
                + (comment.isEmpty() ? "" : " COMMENT " + Names.text(comment));
    }

    private static String names(List<Integer> ids, Schema schema) {
        return schema.fields().stream()
                .filter(field -> ids.contains(field.id()))
                .map(field -> Names.of(field.name()))
                .collect(Collectors.joining(", "));
    }

    private String sequence(CatalogObject sequence) {
        SequenceDefinition numbers = SequenceDefinition.of(sequence.definition());
        return "create or replace sequence " + written.apply(sequence) + " start with " + numbers.start()
                + " increment by " + numbers.increment() + " noorder;";
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
