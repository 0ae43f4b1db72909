package dev.sneller.exec.operator.group;

import dev.sneller.error.Invariant;
import java.util.Arrays;

/**
 * The blocks of several arenas under one numbering: a place of one arena is good in all of them, so tables of different threads merge
 * without copying records. A place is block number and word within the block in one int. Thread-safe; a block is written by the arena that
 * added it, and by who merges it once that arena is finished.
 */
final class RecordBlocks {
    /** Words of a block, as a power of two: 256 KiB. A longer record has a block of its own. */
    static final int SHIFT = 15;

    static final int MASK = (1 << SHIFT) - 1;
    private static final int MAX_BLOCKS = 1 << Integer.SIZE - 1 - SHIFT;

    private volatile long[][] blocks = new long[16][];
    private int count;
    /** Numbers of blocks that were removed. */
    private int[] free = new int[16];

    private int freeCount;

    /** The place of the block's first word. */
    synchronized int add(long[] block) {
        if (freeCount > 0) {
            int number = free[--freeCount];
            blocks[number] = block;
            return number << SHIFT;
        }
        Invariant.check(count < MAX_BLOCKS, "keys of one query within 16 GiB");
        if (count == blocks.length) {
            blocks = Arrays.copyOf(blocks, count * 2);
        }
        blocks[count] = block;
        return count++ << SHIFT;
    }

    /** Removes blocks by the places of their first words. */
    synchronized void remove(int[] places, int placeCount) {
        for (int i = 0; i < placeCount; i++) {
            int number = places[i] >>> SHIFT;
            blocks[number] = null;
            if (freeCount == free.length) {
                free = Arrays.copyOf(free, 2 * freeCount);
            }
            free[freeCount++] = number;
        }
    }

    /** Blocks by number; holds every block whose addition happened before this call. */
    long[][] all() {
        return blocks;
    }
}
