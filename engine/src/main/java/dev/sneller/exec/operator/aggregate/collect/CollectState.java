package dev.sneller.exec.operator.aggregate.collect;

import dev.sneller.exec.operator.aggregate.state.AggregateState;
import dev.sneller.exec.operator.aggregate.state.KeepsRows;
import dev.sneller.exec.operator.column.RowSort;
import dev.sneller.exec.operator.column.ValueList;
import dev.sneller.plan.AggregateCall;
import dev.sneller.plan.SortKey;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.Batch;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.SelectionVector;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Keeps the rows of each group, but for those without a value; subclasses make the result of them. */
abstract class CollectState extends AggregateState implements KeepsRows {
    private final RowChains chains = new RowChains();
    /** By column of the call; a column that is named twice is kept once. */
    private final ValueList[] columns;

    private final ValueList[] kept;
    private final int[] placeOfKept;
    private final List<SortKey> order;
    private final int arguments;
    /** Arguments that must not be NULL. */
    private final int[] required;

    CollectState(AggregateCall call, List<LogicalType> types) {
        List<Integer> inputs = call.columns();
        columns = new ValueList[inputs.size()];
        for (int c = 0; c < columns.length; c++) {
            int first = inputs.indexOf(inputs.get(c));
            columns[c] = first < c ? columns[first] : ValueList.of(types.get(c));
        }
        placeOfKept = IntStream.range(0, columns.length)
                .filter(c -> inputs.indexOf(inputs.get(c)) == c)
                .toArray();
        kept = Arrays.stream(placeOfKept).mapToObj(c -> columns[c]).toArray(ValueList[]::new);
        order = call.order();
        arguments = call.arguments().size();
        required = RequiredArguments.ofAll(call);
    }

    /** The values of an argument. */
    final ValueList argument(int index) {
        return columns[index];
    }

    /** Whether the group has rows. */
    final boolean hasRows(int group) {
        return chains.count(group) > 0;
    }

    /** The group's rows in no order. */
    final int[] bag(int group) {
        return chains.rows(group);
    }

    /** The group's rows, in the call's order if it has one. */
    final int[] rows(int group) {
        int[] rows = bag(group);
        if (!order.isEmpty()) {
            RowSort.sort(rows, comparison());
        }
        return rows;
    }

    private RowSort.Order comparison() {
        RowSort.Order whole = null;
        for (int k = order.size() - 1; k >= 0; k--) {
            RowSort.Order first = comparison(columns[arguments + k], order.get(k));
            RowSort.Order rest = whole;
            whole = rest == null
                    ? first
                    : (a, b) -> {
                        int sign = first.compare(a, b);
                        return sign != 0 ? sign : rest.compare(a, b);
                    };
        }
        return whole;
    }

    private static RowSort.Order comparison(ValueList values, SortKey key) {
        RowSort.Order present = values.order();
        return (a, b) -> {
            boolean isANull = values.isNullAt(a);
            boolean isBNull = values.isNullAt(b);
            if (isANull || isBNull) {
                return isANull == isBNull ? 0 : isANull == key.nullsFirst() ? -1 : 1;
            }
            return key.descending() ? present.compare(b, a) : present.compare(a, b);
        };
    }

    @Override
    public void ensure(int groupCount) {
        chains.ensure(groupCount);
    }

    @Override
    public void update(int[] groups, ColumnVector[] vectors, SelectionVector selection, int count) {
        for (int k = 0; k < kept.length; k++) {
            kept[k].load(vectors[placeOfKept[k]], selection, count);
        }
        for (int i = 0; i < count; i++) {
            if (isComplete(i)) {
                chains.add(groups[i], kept[0].size());
                for (ValueList values : kept) {
                    values.add(i);
                }
            }
        }
    }

    private boolean isComplete(int candidate) {
        for (int argument : required) {
            if (columns[argument].isNull(candidate)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {
        CollectState that = (CollectState) other;
        for (int i = 0; i < count; i++) {
            for (int row : that.chains.rows(from[i])) {
                chains.add(to[i], kept[0].size());
                for (int k = 0; k < kept.length; k++) {
                    kept[k].add(that.kept[k], row);
                }
            }
        }
    }

    @Override
    public long rows() {
        return kept[0].size();
    }

    @Override
    public long rows(int[] groups, int from, int to) {
        long rows = 0;
        for (int i = from; i < to; i++) {
            rows += chains.count(groups[i]);
        }
        return rows;
    }

    @Override
    public void giveRows(int[] from, int[] to, int count, AggregateState target) {
        int[] rows = new int[Batch.MAX_ROWS];
        int[] groups = new int[Batch.MAX_ROWS];
        int n = 0;
        for (int i = 0; i < count; i++) {
            int row = chains.last(from[i]);
            for (int left = chains.count(from[i]); left > 0; left--) {
                rows[n] = row;
                groups[n++] = to[i];
                row = chains.before(row);
                if (n == Batch.MAX_ROWS) {
                    target.update(groups, vectors(rows, n), null, n);
                    n = 0;
                }
            }
        }
        target.update(groups, vectors(rows, n), null, n);
    }

    /** The call's columns of some rows. */
    private ColumnVector[] vectors(int[] rows, int count) {
        return Arrays.stream(columns)
                .map(values -> values.vector(rows, 0, count))
                .toArray(ColumnVector[]::new);
    }

    @Override
    public long bytes() {
        long bytes = chains.bytes();
        for (ValueList values : kept) {
            bytes += values.bytes();
        }
        return bytes;
    }
}
