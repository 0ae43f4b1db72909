package dev.sneller.exec.operator.aggregate;

import java.util.Arrays;

/**
 * The blocks of several arenas under one numbering: an address of one arena is good in all of them, so tables of different threads merge
 * without copying texts. Thread-safe; blocks are written only by the arena that added them.
 */
final class TextBlocks {
    private volatile byte[][] blocks = {};

    synchronized int add(byte[] block) {
        byte[][] more = Arrays.copyOf(blocks, blocks.length + 1);
        more[blocks.length] = block;
        blocks = more;
        return more.length - 1;
    }

    byte[] block(int number) {
        return blocks[number];
    }
}
