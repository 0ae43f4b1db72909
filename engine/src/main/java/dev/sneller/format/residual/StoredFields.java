package dev.sneller.format.residual;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.variant.text.ByteBuilder;
import dev.sneller.variant.text.LittleEndian;

/** Reads the structures of this package field after field, checking each step against the end. */
final class StoredFields {
    private final byte[] bytes;
    private final int end;
    private int at;

    StoredFields(byte[] bytes, int from, int end) {
        check(from >= 0 && from <= end && end <= bytes.length, "a structure outside its section");
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** A count, length or number: from 0 to {@code most}. */
    int size(int most) {
        long value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            check(at < end, "a structure that ends early");
            byte next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                check(value <= most, "a size of " + value + " where at most " + most + " is possible");
                return (int) value;
            }
        }
        throw corrupt("a number without an end");
    }

    int i32() {
        return LittleEndian.getInt(bytes, skip(4));
    }

    /** Passes over {@code length} bytes and tells where they begin. */
    int skip(int length) {
        check(length >= 0 && length <= end - at, "a structure that ends early");
        int from = at;
        at += length;
        return from;
    }

    int position() {
        return at;
    }

    int remaining() {
        return end - at;
    }

    byte[] array() {
        return bytes;
    }

    static void appendVarint(ByteBuilder out, int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            out.append(rest | 0x80);
            rest >>>= 7;
        }
        out.append(rest);
    }

    static void check(boolean holds, String seen) {
        if (!holds) {
            throw corrupt(seen);
        }
    }

    static SnellerException corrupt(String seen) {
        return new SnellerException(ErrorCode.CORRUPT_FILE, "residual: " + seen + ". Restore the file from a copy");
    }
}
