package dev.sneller.exec.operator.aggregate.state;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.exec.operator.column.LongList;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;

/** The value of a scalar subquery: more than one row is an error, NULL counts as a row. */
public final class SingleValueState extends AggregateState {
    private final LongList rows = new LongList();
    private final ExtremeState value;

    public SingleValueState(LogicalType type) {
        value = ExtremeState.of(type, ExtremeState.Keeps.FIRST);
    }

    @Override
    public void ensure(int groupCount) {
        rows.ensure(groupCount);
        value.ensure(groupCount);
    }

    @Override
    public void update(int[] groups, ColumnVector[] arguments, SelectionVector selection, int count) {
        for (int i = 0; i < count; i++) {
            addRows(groups[i], 1);
        }
        value.update(groups, arguments, selection, count);
    }

    private void addRows(int group, long more) {
        rows.add(group, more);
        if (rows.get(group) > 1) {
            throw new SnellerException(
                    ErrorCode.SUBQUERY_ROWS, "a scalar subquery gave more than one row; add LIMIT 1 or an aggregate");
        }
    }

    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {
        SingleValueState that = (SingleValueState) other;
        for (int i = 0; i < count; i++) {
            addRows(to[i], that.rows.get(from[i]));
        }
        value.merge(that.value, from, to, count);
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        return value.result(groups, from, count);
    }

    @Override
    public long bytes() {
        return rows.bytes() + value.bytes();
    }
}
