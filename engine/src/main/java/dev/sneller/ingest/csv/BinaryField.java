package dev.sneller.ingest.csv;

import dev.sneller.type.LogicalType;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.CastStatus;
import dev.sneller.variant.text.HexText;
import dev.sneller.vector.Batch;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** BINARY(n), written in hexadecimal digits. */
final class BinaryField extends FieldReader {
    private final BytesVector vector;
    private final int maxLength;
    private final ByteBuilder bytes = new ByteBuilder();

    BinaryField(LogicalType type) {
        vector = new BytesVector(type, Batch.MAX_ROWS);
        maxLength = type.precision();
    }

    @Override
    void beginBatch() {
        vector.resetArena();
    }

    @Override
    CastStatus value(int from, int length, int row) {
        bytes.clear();
        if (!HexText.parse(text, from, length, bytes)) {
            return CastStatus.FAILED;
        }
        vector.append(row, bytes.array(), 0, bytes.size());
        return bytes.size() > maxLength ? CastStatus.OUT_OF_RANGE : CastStatus.OK;
    }

    @Override
    FlatVector vector() {
        return vector;
    }
}
