package dev.sneller.exec.operator.column;

/** A growing row of bits. */
final class BitList {
    private final LongList words = new LongList();
    private int size;

    void add(boolean bit) {
        int word = size >>> 6;
        words.ensure(word + 1);
        if (bit) {
            words.set(word, words.get(word) | 1L << size);
        }
        size++;
    }

    boolean get(int index) {
        return (words.get(index >>> 6) >>> index & 1) != 0;
    }

    long bytes() {
        return words.bytes();
    }
}
