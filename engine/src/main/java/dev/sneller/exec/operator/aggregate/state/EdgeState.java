package dev.sneller.exec.operator.aggregate.state;

import dev.sneller.exec.operator.column.LongList;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.SortKey;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;
import java.util.List;
import java.util.stream.IntStream;

/** FIRST and LAST: the argument of the first or last row in the call's order, NULL or not; of rows that tie, the first or last to come. */
public final class EdgeState extends AggregateState {
    private final boolean isLast;
    private final List<SortKey> order;
    /** The argument, then what the order is by: of each group one row. */
    private final ExtremeState[] columns;
    /** 1 = the group has a row. */
    private final LongList present = new LongList();

    /** @param types types of the call's columns */
    public EdgeState(AggregateCall call, List<LogicalType> types, boolean isLast) {
        this.isLast = isLast;
        order = call.order();
        columns = types.stream()
                .map(type -> ExtremeState.of(type, ExtremeState.Keeps.FIRST))
                .toArray(ExtremeState[]::new);
    }

    @Override
    public void ensure(int groupCount) {
        present.ensure(groupCount);
        for (ExtremeState column : columns) {
            column.ensure(groupCount);
        }
    }

    @Override
    public void update(int[] groups, ColumnVector[] arguments, SelectionVector selection, int count) {
        for (int c = 0; c < columns.length; c++) {
            columns[c].load(arguments[c], selection, count);
        }
        for (int i = 0; i < count; i++) {
            int group = groups[i];
            if (present.get(group) == 0 || isFurther(i, group)) {
                present.set(group, 1);
                keep(i, group);
            }
        }
    }

    private boolean isFurther(int candidate, int group) {
        for (int k = 0; k < order.size(); k++) {
            int sign = compare(columns[k + 1], order.get(k), candidate, group);
            if (sign != 0) {
                return sign < 0 != isLast;
            }
        }
        return isLast;
    }

    private static int compare(ExtremeState column, SortKey key, int candidate, int group) {
        boolean isNull = column.isNull(candidate);
        boolean wasNull = column.present.get(group) == 0;
        if (isNull || wasNull) {
            return isNull == wasNull ? 0 : isNull == key.nullsFirst() ? -1 : 1;
        }
        int sign = column.compare(candidate, group);
        return key.descending() ? -sign : sign;
    }

    private void keep(int candidate, int group) {
        for (ExtremeState column : columns) {
            boolean isNull = column.isNull(candidate);
            column.present.set(group, isNull ? 0 : 1);
            if (!isNull) {
                column.set(group, candidate);
            }
        }
    }

    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {
        EdgeState that = (EdgeState) other;
        int[] theirs = new int[count];
        int[] mine = new int[count];
        int n = 0;
        for (int i = 0; i < count; i++) {
            if (that.present.get(from[i]) != 0) {
                theirs[n] = from[i];
                mine[n++] = to[i];
            }
        }
        int rows = n;
        ColumnVector[] kept = IntStream.range(0, columns.length)
                .mapToObj(c -> that.columns[c].result(theirs, 0, rows))
                .toArray(ColumnVector[]::new);
        update(mine, kept, null, rows);
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        return columns[0].result(groups, from, count);
    }

    @Override
    public long bytes() {
        long bytes = present.bytes();
        for (ExtremeState column : columns) {
            bytes += column.bytes();
        }
        return bytes;
    }
}
