package dev.sneller.format.read;

import dev.sneller.error.Invariant;
import java.util.List;

/** About 131,072 rows of a file, as its footer tells. Immutable. */
public final class RowGroup {
    private final DataFile file;
    private final int index;

    RowGroup(DataFile file, int index) {
        this.file = file;
        this.index = index;
    }

    /** Position within the file. */
    public int index() {
        return index;
    }

    public int rowCount() {
        throw Invariant.unreachable(file);
    }

    /** Position of the first row within the file. */
    public long firstRow() {
        throw Invariant.unreachable(file);
    }

    public int granuleCount() {
        throw Invariant.unreachable(file);
    }

    /** First row of a granule, counted from the row group's start; for {@code granuleCount} the rows of the group. */
    public int granuleStart(int granule) {
        throw Invariant.unreachable(granule);
    }

    /** A reader of these columns for one thread. */
    public RowGroupReader read(List<ReadColumn> columns) {
        throw Invariant.unreachable(columns);
    }
}
