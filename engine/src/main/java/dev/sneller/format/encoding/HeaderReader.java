package dev.sneller.format.encoding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the header of a page behind its first byte; a header that is too short or too long is corrupt. */
final class HeaderReader {
    private final ByteBuffer buffer;

    HeaderReader(EncodedPage page) {
        buffer = ByteBuffer.wrap(page.header()).order(ByteOrder.LITTLE_ENDIAN);
        buffer.position(1);
    }

    int nextByte() {
        need(1);
        return buffer.get() & 0xFF;
    }

    int nextShort() {
        need(2);
        return buffer.getShort() & 0xFFFF;
    }

    /** A length or offset: not negative. */
    int nextSize() {
        need(4);
        int size = buffer.getInt();
        Corruption.check(size >= 0, "a negative size");
        return size;
    }

    long nextLong() {
        need(8);
        return buffer.getLong();
    }

    byte[] nextBytes(int length) {
        need(length);
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }

    byte[] rest() {
        return nextBytes(buffer.remaining());
    }

    void end() {
        Corruption.check(!buffer.hasRemaining(), "a header with " + buffer.remaining() + " bytes too many");
    }

    private void need(int bytes) {
        Corruption.check(buffer.remaining() >= bytes, "a header that ends early");
    }
}
