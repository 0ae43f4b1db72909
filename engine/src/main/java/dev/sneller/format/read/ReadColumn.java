package dev.sneller.format.read;

import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;

/**
 * What a reader is to yield: a column of the file, or a path in one read as a type.
 *
 * @param fieldId the column's stable number; {@link dev.sneller.type.Field#ROW_ID} for the row's number within its table
 * @param path {@link Path#ROOT} for the column itself
 * @param type of the vectors; VARIANT when the path is not cast
 * @param rule for values of documents that do not fit {@code type}
 * @param absent value of {@code type} in every row of a file without the column
 * @param presenceOnly whether only is asked where a column of the file is NULL: values may mean nothing then
 */
public record ReadColumn(int fieldId, Path path, LogicalType type, ReadRule rule, Datum absent, boolean presenceOnly) {
    /** A column that is NULL where a file has it not. */
    public ReadColumn(int fieldId, Path path, LogicalType type, ReadRule rule) {
        this(fieldId, path, type, rule, Datum.nullOf(type), false);
    }

    /** The whole column. */
    public static ReadColumn of(int fieldId, LogicalType type) {
        return new ReadColumn(fieldId, Path.ROOT, type, ReadRule.STRICT);
    }
}
