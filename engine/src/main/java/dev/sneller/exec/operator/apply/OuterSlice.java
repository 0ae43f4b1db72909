package dev.sneller.exec.operator.apply;

import dev.sneller.exec.Progress;
import dev.sneller.exec.operator.rows.RepeatedColumns;
import dev.sneller.exec.operator.rows.RowStore;
import dev.sneller.exec.operator.rows.StoredRows;
import dev.sneller.memory.Reservation;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.I64Vector;
import dev.sneller.vector.SelectionVector;
import java.util.Arrays;
import java.util.List;

/** Some hundreds of left rows, and the inner rows of each. One thread. */
final class OuterSlice {
    /** Left rows a run: enough to share what building and running a plan costs, few enough to keep all their inner rows. */
    static final int MOST_ROWS = 512;

    private final UnnestedRows inner;
    private final RepeatedColumns columns;
    private final Batch outer;
    private final SelectionVector slice = new SelectionVector(Batch.MAX_ROWS);
    private final I64Vector numbers;
    private final RowStore rows;
    /** Left row i of the slice has the stored rows {@code order[starts[i]]} to before {@code order[starts[i + 1]]}. */
    private final int[] starts = new int[MOST_ROWS + 1];

    private int[] order = new int[0];
    private int first;
    private int count;

    /** @param outerColumns of the left input, that the inner plan reads */
    OuterSlice(UnnestedRows inner, List<Integer> outerColumns, LogicalType numberType, Reservation memory) {
        this.inner = inner;
        this.columns = new RepeatedColumns(outerColumns);
        this.outer = new Batch(outerColumns.size() + 1);
        this.rows = new RowStore(memory);
        this.numbers = new I64Vector(numberType, MOST_ROWS);
        Arrays.setAll(numbers.values(), i -> i);
    }

    /** The next runs are for rows of this batch, from its first selected row on. */
    void begin(Batch in) {
        columns.begin(in);
        first = 0;
        count = 0;
    }

    /** Goes on to the next rows of the batch; false when there are none. */
    boolean next(Batch in) {
        first += count;
        count = Math.min(MOST_ROWS, in.selectedCount() - first);
        if (count == 0) {
            rows.clear();
            return false;
        }
        for (int i = 0; i < count; i++) {
            slice.rows()[i] = in.row(first + i);
        }
        slice.count(count);
        run();
        return true;
    }

    private void run() {
        rows.clear();
        numbers.length(count);
        Batch values = new Batch(outer.columnCount() - 1);
        columns.into(values, slice, count);
        outer.column(0, numbers);
        for (int c = 0; c < values.columnCount(); c++) {
            outer.column(c + 1, values.column(c));
        }
        outer.rows(count, null);
        inner.forEach(outer, batch -> {
            if (batch.selectedCount() > 0) {
                rows.append(batch);
            }
            return Progress.MORE;
        });
        deal();
    }

    private void deal() {
        Arrays.fill(starts, 0);
        int numberColumn = rows.columnCount() - 1;
        for (int batch = 0; batch < rows.batchCount(); batch++) {
            long[] of = ((I64Vector) rows.column(batch, numberColumn)).values();
            for (int slot = 0; slot < rows.batchRows(batch); slot++) {
                starts[(int) of[slot] + 1]++;
            }
        }
        for (int i = 0; i < count; i++) {
            starts[i + 1] += starts[i];
        }
        if (order.length < starts[count]) {
            order = new int[Math.max(starts[count], 2 * order.length)];
        }
        int[] next = Arrays.copyOf(starts, count);
        for (int batch = 0; batch < rows.batchCount(); batch++) {
            long[] of = ((I64Vector) rows.column(batch, numberColumn)).values();
            for (int slot = 0; slot < rows.batchRows(batch); slot++) {
                order[next[(int) of[slot]]++] = (batch << StoredRows.BATCH_SHIFT) + slot;
            }
        }
    }

    int count() {
        return count;
    }

    /** The row of the left batch that is number {@code i} of the slice. */
    int leftRow(int i) {
        return slice.rows()[i];
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return starts[i + 1];
    }

    /** A row of {@link #rows}. */
    int innerRow(int at) {
        return order[at];
    }

    RowStore rows() {
        return rows;
    }
}
