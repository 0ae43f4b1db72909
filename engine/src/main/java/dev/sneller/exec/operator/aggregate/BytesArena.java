package dev.sneller.exec.operator.aggregate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Byte strings copied once into blocks of 256 KiB (longer values get a block of their own), each behind its length, found again by one
 * long.
 */
final class BytesArena {
    private static final int BLOCK = 256 * 1024;
    private static final int FIRST_BLOCK = 4096;
    private static final int LENGTH_BYTES = Integer.BYTES;
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final TextBlocks blocks;
    private byte[] last = {};
    private int lastNumber;
    private int used;
    private long bytes;

    /** Addresses are good in all arenas of these blocks. */
    BytesArena(TextBlocks blocks) {
        this.blocks = blocks;
    }

    /** Copies the value; the answer is block number and offset, in 32 bits each. */
    long add(byte[] source, int start, int length) {
        if (used + LENGTH_BYTES + length > last.length) {
            last = new byte[Math.max(bytes == 0 ? FIRST_BLOCK : BLOCK, length + LENGTH_BYTES)];
            lastNumber = blocks.add(last);
            used = 0;
            bytes += last.length;
        }
        INT.set(last, used, length);
        System.arraycopy(source, start, last, used + LENGTH_BYTES, length);
        long address = (long) lastNumber << 32 | used;
        used += LENGTH_BYTES + length;
        return address;
    }

    /** The array a value is in. */
    byte[] block(long address) {
        return blocks.block((int) (address >>> 32));
    }

    /** Where in its block a value begins. */
    static int offset(long address) {
        return (int) address + LENGTH_BYTES;
    }

    int length(long address) {
        return (int) INT.get(block(address), (int) address);
    }

    boolean equal(long address, byte[] other, int start, int otherLength) {
        byte[] block = block(address);
        int at = (int) address;
        return (int) INT.get(block, at) == otherLength && equal(block, at + LENGTH_BYTES, other, start, otherLength);
    }

    /** Eight bytes a look, the last ones overlapping: keys are short, and a call would cost more than the comparison. */
    private static boolean equal(byte[] block, int offset, byte[] other, int start, int length) {
        if (length < Long.BYTES) {
            for (int i = 0; i < length; i++) {
                if (block[offset + i] != other[start + i]) {
                    return false;
                }
            }
            return true;
        }
        for (int i = 0; i < length - Long.BYTES; i += Long.BYTES) {
            if ((long) LONG.get(block, offset + i) != (long) LONG.get(other, start + i)) {
                return false;
            }
        }
        int tail = length - Long.BYTES;
        return (long) LONG.get(block, offset + tail) == (long) LONG.get(other, start + tail);
    }

    long bytes() {
        return bytes;
    }
}
