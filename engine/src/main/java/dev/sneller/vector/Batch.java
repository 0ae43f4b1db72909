package dev.sneller.vector;

/**
 * At most 2,048 rows of several columns, with the rows still alive; owned by its pipeline's thread and overwritten by the next.
 */
public final class Batch {
    /** A row number shifted right by this is its batch. */
    public static final int SHIFT = 11;

    /** Four batches make a granule. */
    public static final int MAX_ROWS = 1 << SHIFT;

    private ColumnVector[] columns;
    private int rowCount;
    private SelectionVector selection;

    public Batch(int columnCount) {
        columns = new ColumnVector[columnCount];
    }

    public int columnCount() {
        return columns.length;
    }

    public ColumnVector column(int index) {
        return columns[index];
    }

    public void column(int index, ColumnVector vector) {
        columns[index] = vector;
    }

    /** Rows before selection. */
    public int rowCount() {
        return rowCount;
    }

    /** Rows still alive, ascending; null = all. */
    public SelectionVector selection() {
        return selection;
    }

    /** Rows after selection. */
    public int selectedCount() {
        return selection == null ? rowCount : selection.count();
    }

    /** @param alive rows still alive, null = all */
    public void rows(int count, SelectionVector alive) {
        rowCount = count;
        selection = alive;
    }

    /** Row number of the {@code index}-th selected row. */
    public int row(int index) {
        return selection == null ? index : selection.row(index);
    }
}
