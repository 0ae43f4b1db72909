package dev.sneller.type;

import dev.sneller.error.Invariant;
import java.util.Objects;

/**
 * A named, typed column.
 *
 * @param id stable number within its table, from 1; files and statistics refer to it, so renames cost nothing. 0 for columns of
 *     query results, negative for physical columns ({@link #ROW_ID}, -2 row version)
 * @param initial value, of {@code type}, in rows that were written before the column was added
 */
public record Field(int id, String name, LogicalType type, boolean nullable, Datum initial) {
    /** Id of the column that numbers the rows of a table: stable while a row stays in its file, never stored. */
    public static final int ROW_ID = -1;

    public Field {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(initial, "initial");
        Invariant.check(initial.type().equals(type), "an initial value of the column's type");
    }

    /** A column that rows written before it was added have not: NULL. */
    public Field(int id, String name, LogicalType type, boolean nullable) {
        this(id, name, type, nullable, Datum.nullOf(type));
    }

    /** The same column under another name. */
    public Field named(String newName) {
        return new Field(id, newName, type, nullable, initial);
    }

    /** The same column with a longer text or more digits. */
    public Field widened(LogicalType wider) {
        return new Field(id, name, wider, nullable, initial.as(wider));
    }

    /** The same column, with or without NULLs. */
    public Field withNullable(boolean newNullable) {
        return new Field(id, name, type, newNullable, initial);
    }

    /** A nullable column of a query result. */
    public static Field of(String name, LogicalType type) {
        return new Field(0, name, type, true);
    }
}
