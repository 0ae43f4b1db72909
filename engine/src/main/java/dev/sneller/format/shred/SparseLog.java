package dev.sneller.format.shred;

import dev.sneller.format.buffer.LongBuffer;
import dev.sneller.variant.BinaryBuilder;

/**
 * Values of paths met too rarely to have buffers of their own, one behind the other in binary form; those of one path are chained from
 * the last to the first. An entry of an object with members has no value.
 */
final class SparseLog {
    static final int NONE = -1;
    /** Place of an entry without a value. */
    static final int NO_VALUE = -1;

    /** Row and the path's entry before. */
    private final LongBuffer chains = new LongBuffer();
    /** Where the value begins. */
    private final LongBuffer places = new LongBuffer();

    private final BinaryBuilder values = new BinaryBuilder();
    private int entriesAtStart;

    /** Where values are appended before their entry is added. */
    BinaryBuilder values() {
        return values;
    }

    void startDocument() {
        values.startDocument();
        entriesAtStart = chains.size();
    }

    /** Forgets the entries since {@link #startDocument}; chains are the caller's. */
    void abandon() {
        values.abandon();
        while (chains.size() > entriesAtStart) {
            chains.removeLast();
            places.removeLast();
        }
    }

    /** @param place where the value begins in {@link #values}, or {@link #NO_VALUE} */
    int add(int row, int previous, int place) {
        chains.add((long) row << 32 | previous & 0xFFFFFFFFL);
        places.add(place);
        return chains.size() - 1;
    }

    int row(int entry) {
        return (int) (chains.get(entry) >>> 32);
    }

    int previous(int entry) {
        return (int) chains.get(entry);
    }

    int place(int entry) {
        return (int) places.get(entry);
    }

    /** Bytes held. */
    long capacity() {
        return chains.capacity() + places.capacity() + values.capacity();
    }
}
