package dev.sneller.exec.operator.group;

import java.util.Arrays;

/** Records of one thread, copied once, found again by their place. */
final class RecordArena {
    private static final int BLOCK = 1 << RecordBlocks.SHIFT;
    private static final int FIRST_BLOCK = 512;

    private final RecordBlocks blocks;
    private long[] last = {};
    private int lastPlace;
    private int used;
    private int[] places = new int[4];
    private int blockCount;
    private long bytes;

    RecordArena(RecordBlocks blocks) {
        this.blocks = blocks;
    }

    /** Copies the words {@code from} to {@code to - 1}; the answer is the copy's place. */
    int add(long[] words, int from, int to) {
        int count = to - from;
        if (used + count > last.length) {
            last = new long[Math.max(bytes == 0 ? FIRST_BLOCK : BLOCK, count)];
            lastPlace = blocks.add(last);
            if (blockCount == places.length) {
                places = Arrays.copyOf(places, 2 * blockCount);
            }
            places[blockCount++] = lastPlace;
            used = 0;
            bytes += 8L * last.length;
        }
        int at = used;
        for (int i = 0; i < count; i++) {
            last[at + i] = words[from + i];
        }
        used += count;
        return lastPlace + at;
    }

    /** Frees the blocks; no record in them may be looked at any more. */
    void release() {
        blocks.remove(places, blockCount);
        blockCount = 0;
    }

    long bytes() {
        return bytes;
    }
}
