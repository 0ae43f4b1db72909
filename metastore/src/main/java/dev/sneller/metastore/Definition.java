package dev.sneller.metastore;

import dev.sneller.type.Schema;
import java.util.Objects;

/**
 * What an object is made of.
 *
 * @param schema columns by field id; empty for objects without columns
 * @param details one JSON object of the layer above (view text, defaults, options), stored as it is and never read here; its
 *     nesting may be 24 levels deep
 */
public record Definition(Schema schema, String details) {
    /** No columns, no details. */
    public static final Definition EMPTY = new Definition(Schema.of(), "{}");

    public Definition {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(details, "details");
    }

    public static Definition of(Schema schema) {
        return new Definition(schema, "{}");
    }
}
