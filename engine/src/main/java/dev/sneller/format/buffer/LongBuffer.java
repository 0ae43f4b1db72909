package dev.sneller.format.buffer;

import java.util.Arrays;

/** A growing list of longs: one small array that doubles, then segments of 32,768. */
public final class LongBuffer {
    private static final int SHIFT = 15;
    private static final int SEGMENT = 1 << SHIFT;
    private static final int FIRST = 8;

    private long[][] segments = {new long[FIRST]};
    private long[] last = segments[0];
    private int lastSize;
    private int lastSegment;

    public int size() {
        return (lastSegment << SHIFT) + lastSize;
    }

    public void add(long value) {
        if (lastSize == last.length) {
            grow();
        }
        last[lastSize++] = value;
    }

    private void grow() {
        if (last.length < SEGMENT) {
            last = Arrays.copyOf(last, last.length * 2);
        } else {
            lastSegment++;
            if (lastSegment == segments.length) {
                segments = Arrays.copyOf(segments, segments.length * 2);
            }
            last = new long[SEGMENT];
            lastSize = 0;
        }
        segments[lastSegment] = last;
    }

    public long get(int index) {
        return segments[index >>> SHIFT][index & SEGMENT - 1];
    }

    public void set(int index, long value) {
        segments[index >>> SHIFT][index & SEGMENT - 1] = value;
    }

    public void removeLast() {
        if (lastSize == 0) {
            segments[lastSegment] = null;
            lastSegment--;
            last = segments[lastSegment];
            lastSize = SEGMENT;
        }
        lastSize--;
    }

    public void copy(int from, int count, long[] target, int at) {
        int index = from;
        int end = from + count;
        while (index < end) {
            int offset = index & SEGMENT - 1;
            int some = Math.min(SEGMENT - offset, end - index);
            System.arraycopy(segments[index >>> SHIFT], offset, target, at + index - from, some);
            index += some;
        }
    }

    /** Bytes held. */
    public long capacity() {
        return 8L * ((long) lastSegment * SEGMENT + last.length) + 8L * segments.length;
    }
}
