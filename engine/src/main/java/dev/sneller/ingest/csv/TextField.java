package dev.sneller.ingest.csv;

import dev.sneller.type.LogicalType;
import dev.sneller.variant.text.CastStatus;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** VARCHAR(n): slices of the text itself. */
final class TextField extends FieldReader {
    private final BytesVector vector;
    private final int maxLength;

    TextField(LogicalType type) {
        vector = new BytesVector(type, Batch.MAX_ROWS);
        maxLength = type.precision();
    }

    @Override
    void beginBatch() {
        vector.bytes(text);
    }

    @Override
    CastStatus value(int from, int length, int row) {
        vector.start()[row] = from;
        vector.lengths()[row] = length;
        return length > maxLength && codePoints(from, length) > maxLength ? CastStatus.OUT_OF_RANGE : CastStatus.OK;
    }

    private int codePoints(int from, int length) {
        int count = 0;
        for (int i = from; i < from + length; i++) {
            count += (text[i] & 0xC0) != 0x80 ? 1 : 0;
        }
        return count;
    }

    @Override
    FlatVector vector() {
        return vector;
    }
}
