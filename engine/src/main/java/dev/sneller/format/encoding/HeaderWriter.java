package dev.sneller.format.encoding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Builds the header of a page, little-endian, field after field. */
final class HeaderWriter {
    private final ByteBuffer buffer =
            ByteBuffer.allocate(EncodedPage.MAX_HEADER).order(ByteOrder.LITTLE_ENDIAN);

    HeaderWriter(Encoding encoding) {
        buffer.put(encoding.code());
    }

    HeaderWriter putByte(int value) {
        buffer.put((byte) value);
        return this;
    }

    HeaderWriter putShort(int value) {
        buffer.putShort((short) value);
        return this;
    }

    HeaderWriter putInt(int value) {
        buffer.putInt(value);
        return this;
    }

    HeaderWriter putLong(long value) {
        buffer.putLong(value);
        return this;
    }

    HeaderWriter putBytes(byte[] bytes) {
        buffer.put(bytes);
        return this;
    }

    int room() {
        return buffer.remaining();
    }

    byte[] toBytes() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
