package dev.sneller.format.read;

import dev.sneller.format.ColumnKey;
import dev.sneller.format.Footer;
import dev.sneller.format.Kinds;
import dev.sneller.format.Part;
import dev.sneller.format.kind.KindStream;
import dev.sneller.format.lane.ChunkPages;
import dev.sneller.variant.BinaryBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All path columns at and under a path, in the order of paths, read value by value. Owned by one thread. */
final class DocumentColumns {
    private final List<PathValues> columns = new ArrayList<>();
    /** For each column the first that is not under it. */
    private final int[] ends;

    DocumentColumns(RowGroup rowGroup, int fieldId, byte[] prefix) {
        Footer footer = rowGroup.file().footer();
        int column = footer.lowerBound(new ColumnKey(fieldId, prefix, Part.KINDS));
        while (column < footer.columnCount() && footer.columnField(column) == fieldId) {
            PathSteps path = new PathSteps(footer.columnPath(column));
            if (!path.isUnder(prefix)) {
                break;
            }
            int next = column + 1;
            while (next < footer.columnCount() && isPartOf(footer, next, fieldId, path.bytes())) {
                next++;
            }
            ChunkPages kinds = rowGroup.file().chunk(column, rowGroup.index());
            if (kinds != null) {
                columns.add(new PathValues(path, new PathKinds(kinds, rowGroup), rowGroup, fieldId));
            }
            column = next;
        }
        ends = new int[columns.size()];
        for (int i = columns.size() - 1; i >= 0; i--) {
            int end = i + 1;
            while (end < columns.size()
                    && columns.get(end).path().isUnder(columns.get(i).path().bytes())) {
                end = ends[end];
            }
            ends[i] = end;
        }
    }

    private static boolean isPartOf(Footer footer, int column, int fieldId, byte[] path) {
        return footer.columnField(column) == fieldId && Arrays.equals(footer.columnPath(column), path);
    }

    int size() {
        return columns.size();
    }

    PathSteps path(int column) {
        return columns.get(column).path();
    }

    /** The column, or its kind there, is what the row has; see {@link Kinds}. */
    int kind(int column, int granule, int row) {
        return stream(column, granule).kindAt(row);
    }

    private KindStream stream(int column, int granule) {
        return columns.get(column).kinds().stream(granule);
    }

    /** The first column not under this one. */
    int end(int column) {
        return ends[column];
    }

    /** Appends the value of a row whose kind is a lane. */
    void append(int column, int granule, int row, BinaryBuilder target) {
        columns.get(column).append(granule, row, target);
    }
}
