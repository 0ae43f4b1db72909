package dev.sneller.exec.operator.aggregate.sorted;

import dev.sneller.exec.operator.aggregate.collect.ObjectState;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;
import java.util.Arrays;

/** OBJECT_AGG: pairs by their keys. */
final class ObjectFold extends DocumentFold {
    /** The key before, null at the start of a group. */
    private BytesVector before;

    private int beforeRow;

    ObjectFold() {
        super(LogicalType.OBJECT);
    }

    @Override
    void open() {
        out.startObject();
        before = null;
    }

    @Override
    void add(FlatVector[] columns, int from, int to) {
        BytesVector keys = (BytesVector) columns[0];
        values.load(columns[1], range(from, to), to - from);
        for (int row = from; row < to; row++) {
            int start = keys.start()[row];
            int length = keys.lengths()[row];
            if (before != null && isBefore(keys, start, length)) {
                throw ObjectState.duplicate(keys.bytes(), start, length);
            }
            out.key(keys.bytes(), start, length);
            out.value(values.bytes(), values.start(row - from));
            before = keys;
            beforeRow = row;
        }
    }

    private boolean isBefore(BytesVector keys, int start, int length) {
        int from = before.start()[beforeRow];
        int to = from + before.lengths()[beforeRow];
        return Arrays.equals(before.bytes(), from, to, keys.bytes(), start, start + length);
    }

    @Override
    void close() {
        out.endObject();
    }
}
