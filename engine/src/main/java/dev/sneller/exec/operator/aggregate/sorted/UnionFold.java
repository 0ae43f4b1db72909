package dev.sneller.exec.operator.aggregate.sorted;

import dev.sneller.exec.operator.aggregate.collect.LargestCounts;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.FlatVector;

/** ARRAY_UNION_AGG. */
final class UnionFold extends DocumentFold {
    private final LargestCounts counts = new LargestCounts();

    UnionFold() {
        super(LogicalType.ARRAY);
    }

    @Override
    void open() {
        out.startArray();
        counts.clear();
    }

    @Override
    void add(FlatVector[] columns, int from, int to) {
        values.load(columns[0], range(from, to), to - from);
        for (int i = 0; i < to - from; i++) {
            counts.add(values.bytes(), values.start(i));
        }
    }

    @Override
    void close() {
        counts.write(out);
        out.endArray();
    }

    @Override
    long bytes() {
        return super.bytes() + counts.bytes();
    }
}
