package dev.sneller.format.buffer;

import java.util.Arrays;

/** A growing list of byte strings, contents in segments of 256 KiB that strings may straddle, read front to back. */
public final class BytesBuffer {
    private static final int SHIFT = 18;
    private static final int SEGMENT = 1 << SHIFT;
    private static final int FIRST = 64;

    private byte[][] segments = {new byte[FIRST]};
    private byte[] last = segments[0];
    private int lastSize;
    private int lastSegment;
    private int[] lengths = new int[8];
    private int count;

    public int size() {
        return count;
    }

    /** Bytes of all strings together. */
    public long bytes() {
        return ((long) lastSegment << SHIFT) + lastSize;
    }

    public void add(byte[] source, int from, int length) {
        if (count == lengths.length) {
            lengths = Arrays.copyOf(lengths, count * 2);
        }
        lengths[count++] = length;
        int at = from;
        int left = length;
        while (left > 0) {
            if (lastSize == last.length) {
                grow(left);
            }
            int some = Math.min(left, last.length - lastSize);
            System.arraycopy(source, at, last, lastSize, some);
            lastSize += some;
            at += some;
            left -= some;
        }
    }

    private void grow(int more) {
        if (last.length < SEGMENT) {
            last = Arrays.copyOf(
                    last, Math.min(SEGMENT, Math.max(last.length * 2, last.length + Math.min(more, SEGMENT))));
        } else {
            lastSegment++;
            if (lastSegment == segments.length) {
                segments = Arrays.copyOf(segments, segments.length * 2);
            }
            last = new byte[SEGMENT];
            lastSize = 0;
        }
        segments[lastSegment] = last;
    }

    public int length(int index) {
        return lengths[index];
    }

    public void removeLast() {
        long end = bytes() - lengths[--count];
        int segment = (int) (end >>> SHIFT);
        while (lastSegment > segment) {
            segments[lastSegment--] = null;
        }
        last = segments[lastSegment];
        lastSize = (int) (end & SEGMENT - 1);
    }

    /** Copies {@code length} bytes that begin {@code from} bytes after the first string's start. */
    public void copy(long from, int length, byte[] target, int at) {
        long position = from;
        int done = 0;
        while (done < length) {
            int offset = (int) (position & SEGMENT - 1);
            int some = Math.min(SEGMENT - offset, length - done);
            System.arraycopy(segments[(int) (position >>> SHIFT)], offset, target, at + done, some);
            position += some;
            done += some;
        }
    }

    /** Bytes held. */
    public long capacity() {
        return (long) lastSegment * SEGMENT + last.length + 4L * lengths.length + 8L * segments.length;
    }
}
