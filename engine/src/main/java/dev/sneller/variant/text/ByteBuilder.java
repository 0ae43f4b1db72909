package dev.sneller.variant.text;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing array of bytes, as StringBuilder is of characters; numbers are written little-endian.
 *
 * <p>Owned by one thread. {@link #array()} changes whenever the content grows, so ask for it after the last append.
 */
public final class ByteBuilder {
    private static final int MAX_SIZE = Integer.MAX_VALUE - 64;

    private byte[] array;
    private int size;

    public ByteBuilder() {
        this(256);
    }

    public ByteBuilder(int capacity) {
        array = new byte[Math.max(capacity, 16)];
    }

    /** The bytes, valid from 0 to {@link #size()}. */
    public byte[] array() {
        return array;
    }

    public int size() {
        return size;
    }

    /** Bytes held, used or not: what a memory reservation counts. */
    public int capacity() {
        return array.length;
    }

    public void clear() {
        size = 0;
    }

    /** Cuts back to the first {@code newSize} bytes. */
    public void truncate(int newSize) {
        assert newSize <= size;
        size = newSize;
    }

    /** Makes room for {@code more} bytes, so that the next appends up to that many do not copy. */
    public void reserve(int more) {
        if (array.length - size < more) {
            grow(more);
        }
    }

    private void grow(int more) {
        long needed = (long) size + more;
        if (needed > MAX_SIZE) {
            throw new SnellerException(
                    ErrorCode.BUDGET_EXCEEDED, "a value needs " + needed + " bytes. The limit is 2 GiB");
        }
        array = Arrays.copyOf(array, (int) Math.min(MAX_SIZE, Math.max(needed, array.length * 2L)));
    }

    /** Appends space for {@code count} bytes of undefined content and returns where it starts. */
    public int skip(int count) {
        reserve(count);
        int at = size;
        size += count;
        return at;
    }

    public ByteBuilder append(int value) {
        if (size == array.length) {
            grow(1);
        }
        array[size++] = (byte) value;
        return this;
    }

    public ByteBuilder append(byte[] source, int from, int length) {
        reserve(length);
        System.arraycopy(source, from, array, size, length);
        size += length;
        return this;
    }

    public ByteBuilder append(byte[] source) {
        return append(source, 0, source.length);
    }

    /** Appends text in UTF-8. */
    public ByteBuilder append(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return append(text.substring(i).getBytes(StandardCharsets.UTF_8));
            }
            array[size++] = (byte) c;
        }
        return this;
    }

    public ByteBuilder appendShort(int value) {
        int at = skip(2);
        LittleEndian.putShort(array, at, (short) value);
        return this;
    }

    public ByteBuilder appendInt(int value) {
        int at = skip(4);
        LittleEndian.putInt(array, at, value);
        return this;
    }

    public ByteBuilder appendLong(long value) {
        int at = skip(8);
        LittleEndian.putLong(array, at, value);
        return this;
    }

    /** An integer that is not negative in seven bits a byte, low first. */
    public ByteBuilder appendVarint(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            append(rest | 0x80);
            rest >>>= 7;
        }
        return append(rest);
    }

    /** Moves everything from {@code at} on by {@code count} bytes and leaves the gap undefined. */
    public void insert(int at, int count) {
        int moved = size - at;
        skip(count);
        System.arraycopy(array, at, array, at + count, moved);
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(array, size);
    }

    /** The content read as UTF-8. */
    @Override
    public String toString() {
        return new String(array, 0, size, StandardCharsets.UTF_8);
    }
}
