package dev.sneller.exec.operator.column;

import java.util.Arrays;

/** A growing array of longs in segments of 32,768: no humongous object, no doubling copy. New slots are 0. */
public final class LongList {
    private static final int SHIFT = 15;
    private static final int SEGMENT = 1 << SHIFT;
    private static final int MASK = SEGMENT - 1;
    private static final int FIRST = 1024;

    private long[][] segments = {new long[FIRST]};
    private int capacity = FIRST;

    /** Makes slots 0 to {@code size - 1} usable. */
    public void ensure(int size) {
        if (size <= capacity) {
            return;
        }
        if (capacity < SEGMENT) {
            capacity = Math.min(SEGMENT, Integer.highestOneBit(size - 1) << 1);
            segments[0] = Arrays.copyOf(segments[0], capacity);
        }
        while (capacity < size) {
            segments = Arrays.copyOf(segments, segments.length + 1);
            segments[segments.length - 1] = new long[SEGMENT];
            capacity += SEGMENT;
        }
    }

    /** Slots that a list of {@code size} has made room for. */
    public static int capacity(int size) {
        if (size > SEGMENT) {
            return (size + SEGMENT - 1) / SEGMENT * SEGMENT;
        }
        return size <= FIRST ? FIRST : Integer.highestOneBit(size - 1) << 1;
    }

    /** The one array behind a list of at most 32,768 slots, null for a longer one; for loops over few groups. */
    public long[] flat() {
        return capacity <= SEGMENT ? segments[0] : null;
    }

    /** The array that has slot {@code index}, at {@link #offset}; slots up to the next multiple of 32,768 stand beside it. */
    public long[] segment(int index) {
        return segments[index >>> SHIFT];
    }

    public static int offset(int index) {
        return index & MASK;
    }

    public long get(int index) {
        return segments[index >>> SHIFT][index & MASK];
    }

    public void set(int index, long value) {
        segments[index >>> SHIFT][index & MASK] = value;
    }

    public void add(int index, long amount) {
        segments[index >>> SHIFT][index & MASK] += amount;
    }

    /** Bytes held. */
    public long bytes() {
        return (long) capacity * Long.BYTES;
    }
}
