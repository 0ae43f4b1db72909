package dev.sneller.format.read;

import dev.sneller.variant.text.SessionZone;
import java.util.List;

/** About 131,072 rows of a file, as its footer tells. Immutable. */
public final class RowGroup {
    private final DataFile file;
    private final int index;
    private final long fileRowId;

    RowGroup(DataFile file, int index) {
        this(file, index, 0);
    }

    private RowGroup(DataFile file, int index, long fileRowId) {
        this.file = file;
        this.index = index;
        this.fileRowId = fileRowId;
    }

    /** The same as part of a table, in which the file's first row has this number. */
    public RowGroup numberedFrom(long firstRowIdOfFile) {
        return new RowGroup(file, index, firstRowIdOfFile);
    }

    /** Number of the first row within the table. */
    long firstRowId() {
        return fileRowId + firstRow();
    }

    DataFile file() {
        return file;
    }

    /** Position within the file. */
    public int index() {
        return index;
    }

    public int rowCount() {
        return file.footer().rowCount(index);
    }

    /** Position of the first row within the file. */
    public long firstRow() {
        return file.footer().firstRow(index);
    }

    public int granuleCount() {
        return file.footer().granuleCount(index);
    }

    /** First row of a granule, counted from the row group's start; for {@code granuleCount} the rows of the group. */
    public int granuleStart(int granule) {
        return file.footer().granuleStart(index, granule);
    }

    /** Rows of a granule. */
    public int granuleRows(int granule) {
        return granuleStart(granule + 1) - granuleStart(granule);
    }

    /** A reader of these columns for one thread; times in documents are read in UTC. */
    public RowGroupReader read(List<ReadColumn> columns) {
        return read(columns, SessionZone.UTC);
    }

    /** @param zone of the session, for casts between kinds of times */
    public RowGroupReader read(List<ReadColumn> columns, SessionZone zone) {
        return new RowGroupReader(this, columns, zone);
    }
}
