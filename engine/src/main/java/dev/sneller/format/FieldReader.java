package dev.sneller.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Reads a little-endian structure from a file field after field; every step is checked against the structure's end. */
public final class FieldReader {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int end;
    private int at;

    public FieldReader(byte[] bytes, int from, int end) {
        CorruptFile.check(from >= 0 && from <= end && end <= bytes.length, "a structure outside its section");
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    public int u8() {
        need(1);
        return bytes[at++] & 0xFF;
    }

    public int u16() {
        return u8() | u8() << 8;
    }

    public int i32() {
        need(4);
        int value = (int) INT.get(bytes, at);
        at += 4;
        return value;
    }

    public long i64() {
        need(8);
        long value = (long) LONG.get(bytes, at);
        at += 8;
        return value;
    }

    public long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = u8();
            value |= (next & 0x7FL) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw CorruptFile.of("a number without an end");
    }

    /** A count or length: from 0 to {@code most}. */
    public int size(int most) {
        long value = varint();
        CorruptFile.check(value >= 0 && value <= most, "a size of {} where less is possible", value);
        return (int) value;
    }

    public byte[] raw(int length) {
        int from = skip(length);
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    /** Passes over {@code length} bytes and tells where they begin. */
    public int skip(int length) {
        need(length);
        int from = at;
        at += length;
        return from;
    }

    public byte[] array() {
        return bytes;
    }

    public int position() {
        return at;
    }

    public int remaining() {
        return end - at;
    }

    private void need(int more) {
        CorruptFile.check(more >= 0 && more <= end - at, "a structure that ends early");
    }
}
