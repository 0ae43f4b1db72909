package dev.sneller.exec.operator.aggregate.state;

import dev.sneller.type.LogicalType;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;

/** MIN_BY and MAX_BY: the value beside the least or greatest key. NULL keys do not count; of equal keys any row is taken. */
public final class ByExtremeState extends AggregateState {
    private final ExtremeState key;
    private final ExtremeState value;

    public ByExtremeState(LogicalType valueType, LogicalType keyType, ExtremeState.Keeps keeps) {
        key = ExtremeState.of(keyType, keeps);
        value = ExtremeState.of(valueType, ExtremeState.Keeps.FIRST);
    }

    @Override
    public void ensure(int groupCount) {
        key.ensure(groupCount);
        value.ensure(groupCount);
    }

    @Override
    public void update(int[] groups, ColumnVector[] arguments, SelectionVector selection, int count) {
        value.load(arguments[0], selection, count);
        key.load(arguments[1], selection, count);
        for (int i = 0; i < count; i++) {
            int group = groups[i];
            if (!key.isNull(i) && key.isBetter(i, group)) {
                key.present.set(group, 1);
                key.set(group, i);
                value.present.set(group, value.isNull(i) ? 0 : 1);
                if (!value.isNull(i)) {
                    value.set(group, i);
                }
            }
        }
    }

    @Override
    public void merge(AggregateState other, int[] from, int[] to, int count) {
        ByExtremeState that = (ByExtremeState) other;
        ColumnVector[] best = {that.value.result(from, 0, count), that.key.result(from, 0, count)};
        update(to, best, null, count);
    }

    @Override
    public FlatVector result(int[] groups, int from, int count) {
        return value.result(groups, from, count);
    }

    @Override
    public long bytes() {
        return key.bytes() + value.bytes();
    }
}
