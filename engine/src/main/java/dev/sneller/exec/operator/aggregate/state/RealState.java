package dev.sneller.exec.operator.aggregate.state;

import dev.sneller.type.LogicalType;
import dev.sneller.vector.F64Vector;
import dev.sneller.vector.FlatVector;
import dev.sneller.vector.Validity;

/** An aggregate whose result is DOUBLE. */
public abstract class RealState extends AggregateState {
    /** Whether the group's result is not NULL. */
    protected abstract boolean hasValue(int group);

    /** The result of a group that has one; NaN is a value. */
    protected abstract double value(int group);

    @Override
    public final FlatVector result(int[] groups, int from, int count) {
        F64Vector vector = (F64Vector) FlatVector.allocate(LogicalType.DOUBLE, count);
        vector.length(count);
        long[] validity = null;
        for (int i = 0; i < count; i++) {
            int group = groups[from + i];
            if (hasValue(group)) {
                vector.values()[i] = value(group);
            } else {
                validity = validity == null ? vector.writableValidity() : validity;
                Validity.clear(validity, i);
            }
        }
        return vector;
    }
}
