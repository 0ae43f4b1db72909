package dev.sneller.exec.operator.aggregate.sorted;

import dev.sneller.exec.operator.aggregate.collect.JoinedTextState;
import dev.sneller.plan.AggregateCall;
import dev.sneller.type.LogicalType;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** LISTAGG. */
final class TextFold extends GroupFold {
    private final LogicalType type;
    private final byte[] separator;
    private BytesVector vector;
    private int at;
    private boolean isEmpty;

    TextFold(AggregateCall call) {
        type = call.type();
        separator = call.constants().get(0).bytes();
    }

    @Override
    void start(int groups) {
        vector = new BytesVector(type, groups);
        vector.length(groups);
        vector.resetArena();
        at = 0;
    }

    @Override
    void begin(long rows) {
        vector.start()[at] = vector.reserve(0);
        vector.lengths()[at] = 0;
        isEmpty = true;
    }

    @Override
    void add(FlatVector[] columns, int from, int to) {
        BytesVector texts = (BytesVector) columns[0];
        for (int row = from; row < to; row++) {
            if (!isEmpty) {
                append(separator, 0, separator.length);
            }
            append(texts.bytes(), texts.start()[row], texts.lengths()[row]);
            isEmpty = false;
        }
    }

    private void append(byte[] bytes, int from, int length) {
        JoinedTextState.checkLength((long) vector.lengths()[at] + length);
        int to = vector.reserve(length);
        System.arraycopy(bytes, from, vector.bytes(), to, length);
        vector.lengths()[at] += length;
    }

    @Override
    void end() {
        at++;
    }

    @Override
    FlatVector result() {
        return vector;
    }

    @Override
    long bytes() {
        return vector.bytes().length;
    }
}
