package dev.sneller.expression.cast;

import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import dev.sneller.vector.BytesVector;
import dev.sneller.vector.FlatVector;

/** VARCHAR(n) and BINARY(n): values lie one behind another in the reader's text. */
final class TextTarget implements CastTarget {
    private final LogicalType type;
    private final CastValue value;
    private final boolean isLimited;
    private BytesVector vector;
    private int end;

    TextTarget(LogicalType type, CastValue value) {
        this.type = type;
        this.value = value;
        isLimited = type.precision() != LogicalType.MAX_VARCHAR_LENGTH;
    }

    @Override
    public void begin(int rows) {
        if (vector == null || vector.capacity() < rows) {
            vector = new BytesVector(type, rows);
        }
        value.text().clear();
        end = 0;
    }

    @Override
    public boolean put(int row, CastValue read) {
        int size = read.text().size();
        vector.start()[row] = end;
        vector.lengths()[row] = size - end;
        if (isLimited && length(read.text().array(), end, size) > type.precision()) {
            return false;
        }
        end = size;
        return true;
    }

    private int length(byte[] bytes, int from, int to) {
        if (type.kind() == TypeKind.BINARY) {
            return to - from;
        }
        int codePoints = 0;
        for (int i = from; i < to; i++) {
            codePoints += (bytes[i] & 0xC0) != 0x80 ? 1 : 0;
        }
        return codePoints;
    }

    @Override
    public FlatVector finish() {
        vector.bytes(value.text().array());
        return vector;
    }
}
