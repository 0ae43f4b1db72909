package dev.sneller.session.ddl;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.Suggestion;
import dev.sneller.type.Field;
import dev.sneller.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** Columns of a table by name. */
final class TableColumns {
    private TableColumns() {}

    /** The column, or the error that there is none, with the nearest. */
    static Field named(String name, Schema schema) {
        return named(new ObjectName(List.of(name), null), schema);
    }

    static Field named(ObjectName name, Schema schema) {
        OptionalInt at = schema.indexOf(name.simple());
        if (at.isEmpty()) {
            List<String> known = schema.fields().stream().map(Field::name).toList();
            String hint = Suggestion.nearest(name.simple(), known)
                    .map(near -> ". Did you mean " + near + "?")
                    .orElse("");
            throw new SnellerException(
                    ErrorCode.COLUMN_NOT_FOUND,
                    "there is no column " + SnellerException.quote(name.simple()) + hint,
                    name.position(),
                    null);
        }
        return schema.field(at.getAsInt());
    }

    /** Fails when the name is taken. */
    static void checkFree(ObjectName name, Schema schema) {
        if (schema.indexOf(name.simple()).isPresent()) {
            throw new SnellerException(
                    ErrorCode.DUPLICATE_COLUMN,
                    "column " + SnellerException.quote(name.simple()) + " exists",
                    name.position(),
                    null);
        }
    }

    /** The schema with one column changed. */
    static Schema changed(Schema schema, Field column, UnaryOperator<Field> change) {
        return new Schema(schema.fields().stream()
                .map(field -> field.equals(column) ? change.apply(field) : field)
                .toList());
    }

    static Schema without(Schema schema, Field column) {
        return new Schema(
                schema.fields().stream().filter(field -> !field.equals(column)).toList());
    }

    static Schema with(Schema schema, Field column) {
        List<Field> more = new ArrayList<>(schema.fields());
        more.add(column);
        return new Schema(more);
    }
}
