package dev.sneller.vector;

import dev.sneller.type.LogicalType;

/**
 * Up to 2,048 values of one type. Operators ask {@link #form} once per batch and then read the arrays of the class behind it.
 */
public sealed interface ColumnVector permits FlatVector, ConstantVector, DictionaryVector {
    /** How the values are held. */
    enum Form {
        /** One slot a row. */
        FLAT,
        /** One value for all rows. */
        CONSTANT,
        /** One code a row into an immutable {@link Dictionary}. */
        DICTIONARY
    }

    LogicalType type();

    Form form();

    /** Rows. */
    int length();

    /** Bitmap of present rows, null = all present. Never null-checked per row: combine word-wise. */
    long[] validity();

    default boolean isNull(int row) {
        return !Validity.isPresent(validity(), row);
    }
}
