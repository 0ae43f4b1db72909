package dev.sneller.sql.schemaless;

import java.util.List;

/**
 * What the rows of a query or table look like.
 *
 * @param columns names of its columns, each a value; null when the one column {@code document} is the whole row
 * @param document name of that column, or null
 * @param raw whether values come from storage, where timestamps are still texts
 * @param order further columns by which the rows are ordered
 * @param single whether there is at most one row
 */
record Shape(List<String> columns, String document, boolean raw, List<Key> order, boolean single) {
    /** The name of the column that is a whole row. */
    static final String ROW = "*";

    /** One key of an order. */
    record Key(String column, boolean descending, boolean nullsLast) {}

    static Shape ofColumns(List<String> columns, boolean raw) {
        return new Shape(List.copyOf(columns), null, raw, List.of(), false);
    }

    static Shape ofDocument(String column, boolean raw) {
        return new Shape(null, column, raw, List.of(), false);
    }

    boolean isDocument() {
        return document != null;
    }

    /** Names of all columns but those of the order. */
    List<String> visible() {
        return isDocument() ? List.of(document) : columns;
    }

    Shape with(List<Key> keys, boolean oneRow) {
        return new Shape(columns, document, raw, List.copyOf(keys), oneRow);
    }
}
