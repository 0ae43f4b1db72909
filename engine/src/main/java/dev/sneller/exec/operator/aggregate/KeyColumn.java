package dev.sneller.exec.operator.aggregate;

import dev.sneller.type.LogicalType;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;

/** One key of all groups of a table, and the candidates of the current batch that are compared with them. NULL equals NULL. */
public abstract class KeyColumn {
    /** An empty column for keys of this type. @param blocks where texts go; columns that share them can be merged */
    static KeyColumn of(LogicalType type, TextBlocks blocks) {
        return switch (type.kind()) {
            case BOOLEAN, NUMBER, DATE, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> new NumberKeys(type);
            case DOUBLE -> new DoubleKeys();
            case VARCHAR, BINARY -> new BytesKeys(type, blocks);
            case VARIANT, OBJECT, ARRAY -> new VariantKeys(type);
        };
    }

    /** The same groups with candidates of another thread; for a finished column. */
    abstract KeyColumn view();

    /** Makes the first {@code count} selected rows the candidates. @param selection null = all rows */
    public abstract void load(ColumnVector vector, SelectionVector selection, int count);

    /**
     * Makes groups of another column of the same type and blocks the candidates: {@code groups[from]} to {@code groups[from + count - 1]}. Their
     * hashes are the caller's to know.
     */
    void loadGroups(KeyColumn column, int[] groups, int from, int count) {
        load(column.result(groups, from, count), null, count);
    }

    /** Writes the hashes of the candidates; equal keys hash equal whatever lane or form they came in. */
    public abstract void hash(long[] hashes, int count);

    public abstract boolean isNull(int candidate);

    public abstract boolean equal(int group, int candidate);

    /**
     * Marks those of the first {@code count} chosen candidates that differ from the group they may belong to.
     *
     * @param groups by candidate
     * @param differs by place in {@code chosen}; marks of other columns stay
     */
    void differ(int[] groups, int[] chosen, int count, boolean[] differs) {
        for (int i = 0; i < count; i++) {
            differs[i] |= !equal(groups[chosen[i]], chosen[i]);
        }
    }

    /** Appends the candidate as group number {@code group}, the next one. */
    public abstract void append(int group, int candidate);

    /** The keys of {@code groups[from]} to {@code groups[from + count - 1]} as a vector of their own. */
    public abstract FlatVector result(int[] groups, int from, int count);

    /** As {@link #result} for who asks only which keys are NULL: the values are undefined. */
    FlatVector presence(int[] groups, int from, int count) {
        return result(groups, from, count);
    }

    /** Bytes held. */
    public abstract long bytes();
}
