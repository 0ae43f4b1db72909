package dev.sneller.predicate;

import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;

/**
 * A condition of a table's column, or of a path in it read as a type: what prunes files before they are opened.
 *
 * @param fieldId the column's stable number
 * @param path {@link Path#ROOT} for the column itself
 * @param wanted the type the path is read as, which the predicate's constants have; the column's own type at the root
 */
public record FieldPredicate(int fieldId, Path path, LogicalType wanted, ColumnPredicate predicate) {}
