package dev.sneller.format.read;

import dev.sneller.error.Invariant;
import dev.sneller.predicate.ZoneMap;
import dev.sneller.variant.text.SessionZone;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.util.List;

/**
 * Reads columns of one row group, batch by batch. Owned by one thread.
 *
 * <p>Columns are named by their position in the list given to {@link RowGroup#read}. Rows are counted from the granule's start.
 * A vector belongs to the reader and lives until the next read of the same column; dictionaries are immutable and one object per
 * (file, row group, column). Damage is told with file, row group, column and granule.
 */
public final class RowGroupReader {
    private final RowGroup rowGroup;
    private final List<ReadColumn> columns;
    private final SessionZone zone;
    private final ColumnReader[] readers;

    RowGroupReader(RowGroup rowGroup, List<ReadColumn> columns, SessionZone zone) {
        this.zone = zone;
        this.rowGroup = rowGroup;
        this.columns = List.copyOf(columns);
        this.readers = new ColumnReader[columns.size()];
    }

    private ColumnReader reader(int column) {
        if (readers[column] == null) {
            readers[column] = new ReadPlan(rowGroup, zone).reader(columns.get(column));
        }
        return readers[column];
    }

    /** What is known of a column over the row group. */
    public ZoneMap zone(int column) {
        return place(column).guard(-1, () -> reader(column).zone());
    }

    /** What is known of a column over a granule. */
    public ZoneMap zone(int column, int granule) {
        return place(column).guard(granule, () -> reader(column).zone(granule));
    }

    /** Rows {@code fromRow} to {@code fromRow + rowCount - 1}, all of them defined; slot = row - fromRow. */
    public ColumnVector read(int column, int granule, int fromRow, int rowCount) {
        return read(column, granule, fromRow, rowCount, null);
    }

    /**
     * As above, but only the slots of {@code alive} are defined and only their values may fail a cast; few alive rows are fetched one
     * by one instead of decoding the page.
     *
     * @param alive positions relative to {@code fromRow}; null = all
     */
    public ColumnVector read(int column, int granule, int fromRow, int rowCount, SelectionVector alive) {
        Invariant.check(
                rowCount >= 0
                        && rowCount <= Batch.MAX_ROWS
                        && fromRow >= 0
                        && fromRow + rowCount <= rowGroup.granuleRows(granule),
                "a read of rows within a granule");
        return place(column).guard(granule, () -> reader(column).read(granule, fromRow, rowCount, alive));
    }

    /**
     * The rows {@code rows[0..count)} of the granule, ascending; slot = row - fromRow and only those slots are defined. The vector
     * is as long as the last row needs.
     */
    public ColumnVector gather(int column, int granule, int[] rows, int count, int fromRow) {
        SelectionVector alive = new SelectionVector(count);
        for (int i = 0; i < count; i++) {
            alive.rows()[i] = rows[i] - fromRow;
        }
        alive.count(count);
        return read(column, granule, fromRow, count == 0 ? 0 : alive.rows()[count - 1] + 1, alive);
    }

    private ReadPlace place(int column) {
        return new ReadPlace(rowGroup, columns.get(column));
    }
}
