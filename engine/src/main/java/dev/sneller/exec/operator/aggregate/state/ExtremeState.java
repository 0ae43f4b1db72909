package dev.sneller.exec.operator.aggregate.state;

import dev.sneller.exec.operator.column.LongList;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.ColumnVector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.SelectionVector;

/**
 * MIN, MAX, ANY_VALUE and SINGLE_VALUE: each group refers to one value of a store, which is rewritten when a better one comes.
 *
 * <p>Subclasses know one kind of value. A group without value answers NULL.
 */
public abstract class ExtremeState extends AggregateState {
    /** Which of two values a group keeps. */
    public enum Keeps {
        LEAST,
        GREATEST,
        FIRST
    }

    final LogicalType type;
    final Keeps keeps;
    /** 1 = the group has a value. */
    final LongList present = new LongList();

    ExtremeState(LogicalType type, Keeps keeps) {
        this.type = type;
        this.keeps = keeps;
    }

    /** The state for values of this type. */
    public static ExtremeState of(LogicalType type, Keeps keeps) {
        return switch (type.kind()) {
            case BOOLEAN, NUMBER, DATE, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ ->
                new NumberExtreme(type, keeps);
            case DOUBLE -> new DoubleExtreme(keeps);
            case VARCHAR, BINARY -> new BytesExtreme(type, keeps);
            case VARIANT, OBJECT, ARRAY -> new VariantExtreme(type, keeps);
        };
    }

    @Override
    public void ensure(int groupCount) {
        present.ensure(groupCount);
    }

    /** Makes the selected rows candidates. */
    abstract void load(ColumnVector vector, SelectionVector selection, int count);

    abstract boolean isNull(int candidate);

    /** Sign of candidate minus the group's value. */
    abstract int compare(int candidate, int group);

    abstract void set(int group, int candidate);

    @Override
    public final void update(int[] groups, ColumnVector[] arguments, SelectionVector selection, int count) {
        load(arguments[0], selection, count);
        for (int i = 0; i < count; i++) {
            int group = groups[i];
            if (!isNull(i) && isBetter(i, group)) {
                present.set(group, 1);
                set(group, i);
            }
        }
    }

    /** Whether a present candidate is what the group should keep. */
    final boolean isBetter(int candidate, int group) {
        if (present.get(group) == 0) {
            return true;
        }
        return switch (keeps) {
            case LEAST -> compare(candidate, group) < 0;
            case GREATEST -> compare(candidate, group) > 0;
            case FIRST -> false;
        };
    }

    @Override
    public final void merge(AggregateState other, int[] from, int[] to, int count) {
        FlatVector values = other.result(from, 0, count);
        update(to, new ColumnVector[] {values}, null, count);
    }
}
