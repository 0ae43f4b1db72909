package dev.sneller.plan;

import dev.sneller.expression.CastRule;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Path;

/**
 * A column a scan yields: a table's column, or a path in one read as a type.
 *
 * @param fieldId the column's stable number; for documents in place 1 is the whole document
 * @param path {@link Path#ROOT} for the column itself
 * @param type of the vector it yields; VARIANT when the path is not cast
 * @param rule what becomes of values that do not fit {@code type}; STRICT at the root
 */
public record ScanColumn(int fieldId, Path path, LogicalType type, CastRule rule) {}
