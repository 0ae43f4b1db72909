package dev.sneller.format.read;

import dev.sneller.format.Kinds;
import dev.sneller.type.Path;
import dev.sneller.variant.BinaryBuilder;
import dev.sneller.variant.PathEvaluator;
import dev.sneller.variant.VariantBytes;

/**
 * Whatever a row has at a path, in binary form: from its lane, the residual, the columns below it, or inside an array. Owned by one
 * thread.
 */
final class PathAccess {
    private final RowGroup rowGroup;
    private final int fieldId;
    private final byte[] prefix;
    private final ResidualReader residual;
    /** The path's own column, or null. */
    private final PathValues column;
    /** The path's values in the residual, or null. */
    private final PathResidual rest;
    /** Whether the residual may have values below the path where there is no column. */
    private final boolean hasBelow;
    /** Steps through arrays behind the keys, or null. */
    private final PathEvaluator inside;

    private final BinaryBuilder values = new BinaryBuilder();
    private DocumentRebuilder rebuilder;

    PathAccess(RowGroup rowGroup, int fieldId, Path path, PathKinds kinds) {
        Path keys = path.keyPrefix();
        this.rowGroup = rowGroup;
        this.fieldId = fieldId;
        this.prefix = keys.canonicalBytes();
        this.residual = new ResidualReader(rowGroup, fieldId);
        this.column = kinds == null ? null : new PathValues(new PathSteps(prefix), kinds, rowGroup, fieldId);
        this.rest = PathResidual.of(residual, prefix);
        this.hasBelow = kinds == null && !residual.isEmpty() && residual.paths().hasBelow(prefix);
        this.inside = keys.steps().size() == path.steps().size()
                ? null
                : new PathEvaluator(path.suffix(keys.steps().size()));
    }

    /** The path's kinds, or null when it is no column of this row group. */
    PathKinds kinds() {
        return column == null ? null : column.kinds();
    }

    /** Whether no row has anything at the path. */
    boolean isAbsent() {
        return column == null && rest == null && !hasBelow;
    }

    /** Whether the path goes on inside arrays. */
    boolean isInside() {
        return inside != null;
    }

    /** Where values found go; emptied by the caller. */
    BinaryBuilder values() {
        return values;
    }

    /**
     * Appends what the row has to {@link #values} and tells where it begins there; {@link VariantBytes#ABSENT} when it has nothing.
     */
    int find(int granule, int row) {
        int at = values.size();
        if (!append(granule, row)) {
            return VariantBytes.ABSENT;
        }
        return inside == null ? at : inside.evaluate(values.bytes(), at);
    }

    private boolean append(int granule, int row) {
        if (column == null) {
            return rest != null && rest.append(granule, row, values) || hasBelow && rebuild(granule, row);
        }
        int kind = column.kinds().stream(granule).kindAt(row);
        return switch (kind) {
            case Kinds.MISSING -> false;
            case Kinds.JSON_NULL -> {
                values.nullValue();
                yield true;
            }
            case Kinds.RESIDUAL -> rest != null && rest.append(granule, row, values);
            case Kinds.OBJECT -> inside == null && rebuild(granule, row);
            default -> {
                column.append(granule, row, values);
                yield true;
            }
        };
    }

    private boolean rebuild(int granule, int row) {
        if (rebuilder == null) {
            rebuilder = new DocumentRebuilder(rowGroup, fieldId, prefix, residual, values);
        }
        return rebuilder.append(granule, row);
    }
}
