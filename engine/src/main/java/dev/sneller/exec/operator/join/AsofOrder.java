package dev.sneller.exec.operator.join;

import dev.sneller.exec.Progress;
import dev.sneller.exec.QueryContext;
import dev.sneller.exec.Sink;
import dev.sneller.exec.SinkTask;
import dev.sneller.exec.operator.column.RowSort;
import dev.sneller.exec.operator.join.table.JoinTable;
import dev.sneller.exec.operator.rows.KeptColumn;
import dev.sneller.exec.operator.rows.KeptRows;
import dev.sneller.memory.Reservation;
import dev.sneller.plan.Binary;

/**
 * The right rows of each key in the order of the value they are matched by. Stands behind the linking of the rows as its sink: it takes no
 * batch, and sorts when all rows are linked.
 */
public final class AsofOrder implements Sink {
    private static final int BYTES_A_ROW = 3 * Integer.BYTES;

    private final Binary.AsofJoin plan;
    private final HashJoinBuild build;
    private final QueryContext context;
    private final Reservation memory;
    private KeptColumn values;
    /** By the row that a key leads to: where its rows begin and end in {@link #ordered}. */
    private int[] begin;

    private int[] end;
    private int[] ordered;

    public AsofOrder(Binary.AsofJoin plan, HashJoinBuild build, QueryContext context) {
        this.plan = plan;
        this.build = build;
        this.context = context;
        this.memory = context.reserve("ASOF JOIN");
    }

    @Override
    public SinkTask open() {
        return batch -> Progress.MORE;
    }

    @Override
    public void finish() {
        KeptRows rows = build.rows();
        values = rows.column(plan.rightMatch());
        int numbers = KeptRows.firstRow(rows.segmentCount());
        memory.ensure((long) numbers * BYTES_A_ROW);
        begin = new int[numbers];
        end = new int[numbers];
        ordered = new int[numbers];
        int[] spare = new int[numbers];
        int[] first = new KeyHeads(plan.keys(), build).all();
        int n = 0;
        for (int row = 0; row < numbers; row++) {
            if (first[row] == row) {
                context.checkCancelled();
                begin[row] = n;
                for (int next = row; next >= 0; next = build.table().next(next)) {
                    if (!values.isNull(next)) {
                        ordered[n++] = next;
                    }
                }
                end[row] = n;
                RowSort.sort(ordered, spare, begin[row], n, (a, b) -> values.compare(a, values, b));
            }
        }
    }

    /**
     * The right row nearest to a left value, {@link JoinTable#NONE} if there is none on its side.
     *
     * @param head a row with the key
     * @param left a column of the matched type
     */
    int nearest(int head, KeptColumn left, int leftRow) {
        boolean isBefore = plan.comparison().startsWith(">");
        boolean mayEqual = plan.comparison().endsWith("=");
        // The first right row that is past the left value; an equal one is past it where it shall not be taken from
        // before.
        int low = begin[head];
        int high = end[head];
        while (low < high) {
            int middle = low + high >>> 1;
            int order = values.compare(ordered[middle], left, leftRow);
            if (order < 0 || order == 0 && isBefore == mayEqual) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (isBefore) {
            return low == begin[head] ? JoinTable.NONE : ordered[low - 1];
        }
        return low == end[head] ? JoinTable.NONE : ordered[low];
    }
}
