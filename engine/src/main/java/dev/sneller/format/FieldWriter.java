package dev.sneller.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Builds a little-endian structure field after field. */
public final class FieldWriter {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[64];
    private int size;

    public int size() {
        return size;
    }

    /** Bytes held, for memory accounting. */
    public int capacity() {
        return bytes.length;
    }

    public FieldWriter u8(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
        return this;
    }

    public FieldWriter u16(int value) {
        return u8(value).u8(value >>> 8);
    }

    public FieldWriter i32(int value) {
        reserve(4);
        INT.set(bytes, size, value);
        size += 4;
        return this;
    }

    public FieldWriter i64(long value) {
        reserve(8);
        LONG.set(bytes, size, value);
        size += 8;
        return this;
    }

    /** Seven bits a byte, low first; negative values take ten bytes. */
    public FieldWriter varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            u8((int) rest | 0x80);
            rest >>>= 7;
        }
        return u8((int) rest);
    }

    public FieldWriter raw(byte[] source) {
        return raw(source, 0, source.length);
    }

    public FieldWriter raw(byte[] source, int from, int length) {
        reserve(length);
        System.arraycopy(source, from, bytes, size, length);
        size += length;
        return this;
    }

    public FieldWriter align(int boundary) {
        int pad = -size & boundary - 1;
        reserve(pad);
        Arrays.fill(bytes, size, size + pad, (byte) 0);
        size += pad;
        return this;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
        }
    }
}
