package dev.sneller.exec.operator.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Byte strings copied once into blocks of 256 KiB (longer values get a block of their own), found again by a long. */
final class BytesArena {
    private static final int BLOCK = 256 * 1024;

    private final List<byte[]> blocks = new ArrayList<>();
    private byte[] last = {};
    private int lastIndex = -1;
    private int used;
    private long bytes;

    /** Copies the value; the answer is block number and offset, in 32 bits each. */
    long add(byte[] source, int start, int length) {
        if (used + length > last.length) {
            last = new byte[blocks.isEmpty() ? Math.max(4096, length) : Math.max(BLOCK, length)];
            blocks.add(last);
            lastIndex = blocks.size() - 1;
            used = 0;
            bytes += last.length;
        }
        System.arraycopy(source, start, last, used, length);
        long address = (long) lastIndex << 32 | used;
        used += length;
        return address;
    }

    byte[] block(long address) {
        return blocks.get((int) (address >>> 32));
    }

    static int offset(long address) {
        return (int) address;
    }

    boolean equal(long address, int length, byte[] other, int start, int otherLength) {
        if (length != otherLength) {
            return false;
        }
        int offset = offset(address);
        return Arrays.equals(block(address), offset, offset + length, other, start, start + length);
    }

    long bytes() {
        return bytes;
    }
}
