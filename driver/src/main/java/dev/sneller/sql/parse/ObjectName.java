package dev.sneller.sql.parse;

import dev.sneller.error.TextPosition;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNodeList;

/** A name as written, of one to three parts (database, schema, object), folded to upper case where not quoted. */
public record ObjectName(List<String> parts, TextPosition position) {
    public ObjectName {
        parts = List.copyOf(parts);
    }

    public static ObjectName of(SqlIdentifier name) {
        return new ObjectName(name.names, StatementNode.place(name.getParserPosition()));
    }

    public static List<ObjectName> each(SqlNodeList names) {
        return names.stream().map(name -> of((SqlIdentifier) name)).toList();
    }

    /** The last part. */
    public String simple() {
        return parts.get(parts.size() - 1);
    }

    @Override
    public String toString() {
        return String.join(".", parts);
    }
}
