package dev.sneller.jdbc.cursor;

import dev.sneller.vector.BytesVector;
import java.util.Arrays;
import java.util.HexFormat;

/** BINARY; its text is upper-case hex. */
final class BinaryAccessor extends ValueAccessor {
    BinaryAccessor(ColumnReader reader, BatchCursor cursor) {
        super(reader, cursor);
    }

    private byte[] bytes() {
        BytesVector vector = (BytesVector) reader.values();
        int start = vector.start()[reader.slot()];
        return Arrays.copyOfRange(vector.bytes(), start, start + vector.lengths()[reader.slot()]);
    }

    @Override
    public byte[] getBytes() {
        return isNull() ? null : bytes();
    }

    @Override
    Object value() {
        return bytes();
    }

    @Override
    String text() {
        return HexFormat.of().withUpperCase().formatHex(bytes());
    }

    @Override
    String typeName() {
        return "BINARY";
    }
}
