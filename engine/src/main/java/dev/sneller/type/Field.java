package dev.sneller.type;

import java.util.Objects;

/**
 * A named, typed column.
 *
 * @param id stable number within its table, from 1; files and statistics refer to it, so renames cost nothing. 0 for columns of
 *     query results, negative for physical columns (-1 row id, -2 row version)
 */
public record Field(int id, String name, LogicalType type, boolean nullable) {
    public Field {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }

    /** A nullable column of a query result. */
    public static Field of(String name, LogicalType type) {
        return new Field(0, name, type, true);
    }
}
