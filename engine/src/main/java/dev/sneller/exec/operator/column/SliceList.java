package dev.sneller.exec.operator.column;

import java.util.Arrays;

/** Byte strings copied one after the other into blocks of 256 KiB (longer ones get a block of their own), found again by row. */
final class SliceList {
    private static final int BLOCK = 256 * 1024;
    private static final int FIRST_BLOCK = 4096;

    private byte[][] blocks = {};
    private int used;
    private long blockBytes;
    /** By row: block number and offset, in 32 bits each. */
    private final LongList places = new LongList();

    private final LongList lengths = new LongList();

    void put(int row, byte[] source, int start, int length) {
        if (blocks.length == 0 || used + length > blocks[blocks.length - 1].length) {
            addBlock(Math.max(blocks.length == 0 ? FIRST_BLOCK : BLOCK, length));
        }
        System.arraycopy(source, start, blocks[blocks.length - 1], used, length);
        places.ensure(row + 1);
        places.set(row, (long) (blocks.length - 1) << 32 | used);
        lengths.ensure(row + 1);
        lengths.set(row, length);
        used += length;
    }

    void put(int row, SliceList other, int theirs) {
        put(row, other.block(theirs), other.start(theirs), other.length(theirs));
    }

    private void addBlock(int size) {
        blocks = Arrays.copyOf(blocks, blocks.length + 1);
        blocks[blocks.length - 1] = new byte[size];
        blockBytes += size;
        used = 0;
    }

    byte[] block(int row) {
        return blocks[(int) (places.get(row) >>> 32)];
    }

    int start(int row) {
        return (int) places.get(row);
    }

    int length(int row) {
        return (int) lengths.get(row);
    }

    long bytes() {
        return blockBytes + places.bytes() + lengths.bytes();
    }
}
