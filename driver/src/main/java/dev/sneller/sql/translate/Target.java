package dev.sneller.sql.translate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.Suggestion;
import dev.sneller.type.Field;
import dev.sneller.type.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Columns that rows are written into.
 *
 * @param schema of the table
 * @param columns for each column of the source its position in the schema
 */
public record Target(Schema schema, List<Integer> columns) {
    public Target {
        columns = List.copyOf(columns);
    }

    /** All columns in order. */
    public static Target of(Schema schema) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < schema.size(); i++) {
            columns.add(i);
        }
        return new Target(schema, columns);
    }

    /** @param names columns as written; empty for all */
    public static Target of(Schema schema, List<ObjectName> names) {
        if (names.isEmpty()) {
            return of(schema);
        }
        List<Integer> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ObjectName name : names) {
            if (!seen.add(name.simple())) {
                throw new SnellerException(
                        ErrorCode.DUPLICATE_COLUMN,
                        "column " + SnellerException.quote(name.simple()) + " is named twice",
                        name.position(),
                        null);
            }
            columns.add(schema.indexOf(name.simple()).orElseThrow(() -> unknown(schema, name)));
        }
        return new Target(schema, columns);
    }

    private static SnellerException unknown(Schema schema, ObjectName name) {
        List<String> known = schema.fields().stream().map(Field::name).toList();
        String hint = Suggestion.nearest(name.simple(), known)
                .map(near -> ". Did you mean " + near + "?")
                .orElse("");
        return new SnellerException(
                ErrorCode.COLUMN_NOT_FOUND,
                "there is no column " + SnellerException.quote(name.simple()) + hint,
                name.position(),
                null);
    }
}
