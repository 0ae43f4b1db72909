package dev.sneller.format.read;

import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;

/**
 * What a reader is to yield: a column of the file, or a path in one read as a type.
 *
 * @param fieldId the column's stable number; a file without it yields NULLs
 * @param path {@link Path#ROOT} for the column itself
 * @param type of the vectors; VARIANT when the path is not cast
 * @param rule for values of documents that do not fit {@code type}
 */
public record ReadColumn(int fieldId, Path path, LogicalType type, ReadRule rule) {
    /** The whole column. */
    public static ReadColumn of(int fieldId, LogicalType type) {
        return new ReadColumn(fieldId, Path.ROOT, type, ReadRule.STRICT);
    }
}
