package dev.sneller.format;

import java.util.Arrays;

/**
 * The name of a column of the directory: one part of one path of one field, in the directory's order.
 *
 * @param path canonical bytes, empty at the root; not to be changed
 * @param part see {@link Part}
 */
public record ColumnKey(int fieldId, byte[] path, int part) implements Comparable<ColumnKey> {
    @Override
    public int compareTo(ColumnKey other) {
        if (fieldId != other.fieldId) {
            return Integer.compare(fieldId, other.fieldId);
        }
        int order = Arrays.compareUnsigned(path, other.path);
        return order != 0 ? order : Integer.compare(part, other.part);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ColumnKey that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return (Arrays.hashCode(path) * 31 + part) * 31 + fieldId;
    }
}
