package dev.sneller.exec.spill;

import dev.sneller.variant.text.LittleEndian;

/** A place in the bytes of a block, moved on by reading. */
final class ChunkBytes {
    private byte[] bytes = {};
    private int at;
    private int end;

    void reset(byte[] content, int length) {
        bytes = content;
        at = 0;
        end = length;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isAtEnd() {
        return at == end;
    }

    int readByte() {
        return bytes[at++];
    }

    int readInt() {
        return LittleEndian.getInt(bytes, skip(Integer.BYTES));
    }

    long readLong() {
        return LittleEndian.getLong(bytes, skip(Long.BYTES));
    }

    /** Moves past {@code count} bytes and answers where they begin. */
    int skip(int count) {
        int start = at;
        at += count;
        return start;
    }

    /** The place now, for {@link #rewind}. */
    int mark() {
        return at;
    }

    void rewind(int mark) {
        at = mark;
    }
}
