package dev.sneller.exec.operator.aggregate.sorted;

import dev.sneller.plan.AggregateFunction;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;

/** ARRAY_AGG, and the first so many values beside a key. */
final class ArrayFold extends DocumentFold {
    private final boolean isNullIfEmpty;
    private final long limit;
    private long taken;

    /** @param limit of the elements of each array */
    ArrayFold(AggregateFunction function, long limit) {
        super(LogicalType.ARRAY);
        this.isNullIfEmpty = function == AggregateFunction.ARRAY_OF_ALL;
        this.limit = limit;
    }

    @Override
    void open() {
        out.startArray();
        taken = 0;
    }

    @Override
    void add(FlatVector[] columns, int from, int to) {
        int count = (int) Math.min(to - from, limit - taken);
        values.load(columns[0], range(from, from + count), count);
        for (int i = 0; i < count; i++) {
            if (values.isNull(i)) {
                out.undefined();
            } else {
                out.value(values.bytes(), values.start(i));
            }
        }
        taken += count;
    }

    @Override
    void close() {
        out.endArray();
        if (isNullIfEmpty && taken == 0) {
            clear(vector, at);
        }
    }
}
